import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as contributions } from "@/app/api/v1/consultations/[consultation]/contributions/route";
import { GET as disposition } from "@/app/api/v1/consultations/[consultation]/dispositions/route";
import { GET as participation } from "@/app/api/v1/consultations/[consultation]/participation/route";
import { GET as positions } from "@/app/api/v1/consultations/[consultation]/positions/route";
import { GET as consultation } from "@/app/api/v1/consultations/[consultation]/route";
import { GET as consultations } from "@/app/api/v1/consultations/route";
import { GET as consultationTable } from "@/app/api/v1/consultations.csv/route";
import { GET as contribution } from "@/app/api/v1/contributions/[reference]/route";
import { GET as translations } from "@/app/api/v1/contributions/[reference]/translations/route";
import { GET as draft } from "@/app/api/v1/drafts/[draft]/[version]/route";
import { GET as event } from "@/app/api/v1/events/[event]/route";
import { GET as events } from "@/app/api/v1/events/route";
import { GET as organisations } from "@/app/api/v1/organisations/route";
import { GET as participationOfProcess } from "@/app/api/v1/processes/[process]/participation/route";
import { GET as positionsOfProcess } from "@/app/api/v1/processes/[process]/positions/route";
import { GET as processes } from "@/app/api/v1/processes/route";
import { GET as processTable } from "@/app/api/v1/processes.csv/route";
import { GET as search } from "@/app/api/v1/search/route";
import { endpoints } from "@/lib/open-data/endpoints";
import { answer, publishReady } from "@/tests/factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { anEvent } from "@/tests/factories/event";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const site = "http://localhost";
const ask = (path: string, headers: Record<string, string> = {}) => new Request(`${site}/api/v1${path}`, { headers });
const at = <Names extends object>(names: Names) => ({ params: Promise.resolve(names) });

/** What the description says that an address answers with. */
function described(name: string): z.ZodType {
  const answer = endpoints.find((endpoint) => endpoint.name === name)?.answer;
  if (answer === undefined || answer.kind === "text" || answer.kind === "other")
    throw new Error(`${name} answers with no JSON`);
  if (answer.kind === "list") {
    return z.strictObject({ data: z.array(answer.schema).min(1), next: z.string().nullable(), total: z.int() });
  }
  return answer.kind === "one" ? z.strictObject({ data: answer.schema }) : answer.schema;
}

let made: MadeConsultation;
let comment: { reference: string; id: string };
let input: { reference: string };

beforeAll(async () => {
  made = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: '=HYPERLINK("x")' }));
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  const words = { proposedText: "Each State says which services matter.", fallbackStance: "keep" as const };
  comment = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by, words);
  input = await anInput.published(made, (await aTemplate(made)).id, by);
  await answer(await anOfficer.reporting(made), comment.id);
  await publishReady(await anOfficer.organising(made), made.version.id);
});

describe("every address of the public API", () => {
  const one = () => at({ consultation: made.consultation.slug });
  const answers: Record<string, () => Promise<Response> | Response> = {
    processes: () => processes(ask("/processes")),
    consultations: () => consultations(ask("/consultations")),
    consultation: () => consultation(ask("/consultations/x"), one()),
    contributions: () => contributions(ask("/consultations/x/contributions"), one()),
    dispositions: () => disposition(ask("/consultations/x/dispositions"), one()),
    positions: () => positions(ask("/consultations/x/positions"), one()),
    positionsOfProcess: () => positionsOfProcess(ask("/processes/x/positions"), at({ process: made.process.slug })),
    participation: () => participation(ask("/consultations/x/participation"), one()),
    participationOfProcess: () =>
      participationOfProcess(ask("/processes/x/participation"), at({ process: made.process.slug })),
    draft: () => draft(ask("/drafts/x/y"), at({ draft: made.draft.slug, version: made.version.slug })),
    contribution: () => contribution(ask("/contributions/x"), at({ reference: comment.reference })),
    translations: () => translations(ask("/contributions/x/translations"), at({ reference: comment.reference })),
    organisations: () => organisations(ask("/organisations")),
    events: async () => {
      await anEvent.published();
      return events(ask("/events"));
    },
    search: () => search(ask("/search?q=services")),
    event: async () => event(ask("/events/x"), at({ event: (await anEvent.published()).slug })),
  };

  it.each(Object.keys(answers))("%s answers as it is described, with nothing beside it", async (name) => {
    const response = await answers[name]?.();
    expect(response?.status).toBe(200);
    expect(response?.headers.get("access-control-allow-origin")).toBe("*");
    expect(described(name).safeParse(await response?.json()).error?.issues ?? []).toEqual([]);
  });
});

describe("lists", () => {
  it("go on where they left off and count the whole", async () => {
    for (let number = 0; number < 3; number += 1) await aConsultation.open();
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const response: Response = await consultations(ask(`/consultations?limit=2${query}`));
      const page = z
        .object({ data: z.array(z.object({ slug: z.string() })), next: z.string().nullable(), total: z.int() })
        .parse(await response.json());
      seen.push(...page.data.map(({ slug }) => slug));
      expect(page.total).toBe(await client.consultation.count({ where: { status: "published" } }));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await client.consultation.count({ where: { status: "published" } }));
  });

  it("refuse a limit and a cursor that they never gave out as a problem of RFC 9457", async () => {
    for (const query of ["limit=0", "limit=201", "limit=1e9", "cursor=AAAA", "cursor=%00"]) {
      const response = await processes(ask(`/processes?${query}`));
      expect([query, response.status]).toEqual([query, 422]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("answer 304 to whoever has them already", async () => {
    const first = await processes(ask("/processes"));
    const etag = first.headers.get("etag") ?? "";
    expect((await processes(ask("/processes", { "if-none-match": etag }))).status).toBe(304);
  });

  it("are CSV too, one line for each", async () => {
    const lines = (await (await consultationTable(ask("/consultations.csv"))).text()).trim().split("\r\n");
    expect(lines[0]).toContain("slug,url,title");
    expect(lines).toHaveLength(1 + (await client.consultation.count({ where: { status: "published" } })));
    expect(await (await processTable(ask("/processes.csv"))).text()).toContain(made.process.slug);
  });
});

describe("what is not public", () => {
  it("is in no list and at no address", async () => {
    const hidden = await aConsultation.unpublished();
    const list = await (await consultations(ask("/consultations?limit=200"))).text();
    expect(list).toContain(made.consultation.slug);
    expect(list).not.toContain(`"${hidden.consultation.slug}"`);
    const alone = await consultation(ask("/x"), at({ consultation: hidden.consultation.slug }));
    const text = await draft(ask("/x"), at({ draft: hidden.draft.slug, version: hidden.version.slug }));
    expect([alone.status, text.status]).toEqual([404, 404]);
  });

  it("leaves a marker without the text once it is withdrawn", async () => {
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
    const { id, reference } = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by);
    await client.contribution.update({ where: { id }, data: { submission: "withdrawn" }, select: { id: true } });
    const answer = await contribution(ask("/x"), at({ reference }));
    const told: unknown = await answer.json();
    expect(described("contribution").safeParse(told).success).toBe(true);
    expect(told).toMatchObject({ data: { kind: "marker", state: "withdrawn" } });
    expect(JSON.stringify(told)).not.toContain("Because it matters");
  });
});

describe("one thing", () => {
  it("an input stands there with its parts", async () => {
    const told: unknown = await (await contribution(ask("/x"), at({ reference: input.reference }))).json();
    expect(described("contribution").safeParse(told).error?.issues ?? []).toEqual([]);
    expect(told).toMatchObject({ data: { kind: "input", reference: input.reference } });
  });

  it("a text of which two consultations have one under the same name asks which is meant", async () => {
    const other = await aConsultation.open();
    await client.draft.update({ where: { id: other.draft.id }, data: { slug: made.draft.slug }, select: { id: true } });
    const names = at({ draft: made.draft.slug, version: made.version.slug });
    const unsure = await draft(ask("/drafts/x/y"), names);
    expect(unsure.status).toBe(409);
    expect(await unsure.text()).toContain(other.consultation.slug);
    const meant = await draft(ask(`/drafts/x/y?consultation=${other.consultation.slug}`), names);
    expect(await meant.json()).toMatchObject({ data: { consultation: { slug: other.consultation.slug } } });
  });

  it("a contribution that never was answers 404", async () => {
    expect((await contribution(ask("/x"), at({ reference: "DEMO-2026-9999" }))).status).toBe(404);
  });
});
