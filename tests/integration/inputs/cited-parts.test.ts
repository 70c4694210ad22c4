import { beforeAll, describe, expect, it } from "vitest";
import { GET as answers } from "@/app/api/v1/consultations/[consultation]/answers/route";
import { GET as positions } from "@/app/api/v1/consultations/[consultation]/positions/route";
import { GET as contribution } from "@/app/api/v1/contributions/[reference]/route";
import { env } from "@/lib/env";
import { search } from "@/lib/search/public";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

let made: MadeConsultation;
let reference: string;

beforeAll(async () => {
  made = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  ({ reference } = await anInput.published(made, (await aTemplate(made)).id, by, {
    title: "On quokkas",
    answers: {
      threats: { keyMessage: "Numbats are threatened.", words: "A bilby is seen rarely." },
      norms: { words: "The potoroo digs.", recommendation: "Fence the bandicoot in." },
    },
  }));
});

const asked = () => new Request("http://localhost/api/v1/x?rows=question");
const here = () => ({ params: Promise.resolve({ consultation: made.consultation.slug }) });

describe("what a written input says", () => {
  it.each([
    ["numbats", "#message-threats"],
    ["bilby", "#part-threats"],
    ["potoroo", "#part-norms"],
    ["bandicoot", "#recommendation-norms"],
  ])("is found with %s at its own place", async (word, anchor) => {
    const { hits } = await search({ typed: word, filter: { kind: ["input"] }, now: new Date(), size: 20 });
    expect(hits.map(({ path }) => path)).toEqual([`/contributions/${reference}${anchor}`]);
  });

  it("has an address for each of its parts, key messages and recommendations in the API", async () => {
    const page = `${env().appUrl}/en/contributions/${reference}`;
    const answered = await contribution(asked(), { params: Promise.resolve({ reference }) });
    expect((await answered.json()).data.parts).toMatchObject([
      { url: `${page}#part-threats`, keyMessageUrl: `${page}#message-threats`, recommendationUrl: null },
      { url: `${page}#part-norms`, keyMessageUrl: null, recommendationUrl: `${page}#recommendation-norms` },
    ]);
    expect((await (await answers(asked(), here())).json()).data).toMatchObject([
      { partAddress: `${page}#part-threats` },
      { partAddress: `${page}#part-norms` },
    ]);
  });

  it("is the source of a position at the place of the words that are quoted", async () => {
    const { data } = await (await positions(asked(), here())).json();
    const anchors = data.map((one: { position: { address: string } }) => one.position.address.split("#")[1]);
    expect(new Set(anchors)).toEqual(new Set(["message-threats", "recommendation-norms"]));
  });
});
