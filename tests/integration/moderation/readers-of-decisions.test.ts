import { beforeAll, describe, expect, it } from "vitest";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment, theReasons } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";
import { told } from "../../factories/decision";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let focalPoint: Awaited<ReturnType<typeof aRepresentative.focalPointOf>>;

beforeAll(async () => {
  await theReasons();
  at = await aConsultation.open();
  organisation = await anOrganisation.verified();
  focalPoint = await aRepresentative.focalPointOf(organisation);
});

const leave = (personId: string) =>
  client.representation.updateMany({ where: { personId }, data: { status: "ended", endedAt: new Date() } });

async function readersOf(reference: string | null, template: string): Promise<string[]> {
  const where = { template, values: { path: ["reference"], equals: reference ?? "" } };
  const mails = await client.mail.findMany({ where, select: { recipient: true } });
  return mails.map(({ recipient }) => recipient);
}

async function sendBack(id: string, seenRevision: number): Promise<void> {
  const moderator = await anOfficer.moderating(at);
  const why = { reasonCode: "personal-data", words: "It names a private telephone number." };
  const decided = await moderateContribution(depsOf(moderator), {
    ...{ id, seenRevision, decision: "return", ...why },
    marks: [],
  });
  await told(decided);
}

describe("whoever no longer stands in the organisation", () => {
  it("is sent neither the receipt nor the moderator's words for what they once wrote", async () => {
    const author = await aRepresentative.of(organisation);
    const draft = await aComment.draft({ at, by: author });
    await leave(author.personId);
    await submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision });
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(await readersOf(row.reference, "contribution-receipt")).toEqual([focalPoint.email]);
    await sendBack(draft.id, row.revision);
    expect(await readersOf(row.reference, "contribution-returned")).toEqual([focalPoint.email]);
  });

  it("is followed by the focal points of the day", async () => {
    const former = await aRepresentative.focalPointOf(organisation);
    const made = await aComment.submitted({ at, by: former });
    await leave(former.personId);
    await sendBack(made.id, made.revision);
    expect(await readersOf(made.reference, "contribution-returned")).toEqual([focalPoint.email]);
  });
});
