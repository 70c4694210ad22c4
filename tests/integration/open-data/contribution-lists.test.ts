import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as list } from "@/app/api/v1/consultations/[consultation]/contributions/route";
import { GET as asCsv } from "@/app/api/v1/consultations/[consultation]/contributions.csv/route";
import { GET as asXlsx } from "@/app/api/v1/consultations/[consultation]/contributions.xlsx/route";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
let made: MadeConsultation;
let references: { comment: string; input: string };

const answer = z.object({
  data: z.array(z.object({ kind: z.string(), reference: z.string(), topics: z.array(z.string()) })),
  next: z.string().nullable(),
  total: z.int(),
});
const ask = (query = "") => new Request(`http://localhost/api/v1/consultations/x/contributions${query}`);
const here = () => ({ params: Promise.resolve({ consultation: made.consultation.slug }) });

async function asked(query: string) {
  const { data, next, total } = answer.parse(await (await list(ask(query), here())).json());
  return { found: data.map(({ kind, reference }) => [kind, reference]), next, total };
}

beforeAll(async () => {
  made = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  const comment = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by);
  const template = await aTemplate(made);
  const input = await anInput.published(made, template.id, by);
  await anInput.pending(made, template.id, by);
  references = { comment: comment.reference, input: input.reference };
  await client.contribution.update({
    where: { id: comment.id },
    data: { topics: ["human-rights", "cybersecurity"], impacts: ["gender"] },
    select: { id: true },
  });
});

describe("the contributions of a consultation for programs", () => {
  it("are its comments and its written inputs, the newest first, page by page", async () => {
    const both = [
      ["input", references.input],
      ["comment", references.comment],
    ];
    expect(await asked("")).toEqual({ found: both, next: null, total: 2 });
    const first = await asked("?limit=1");
    expect(first).toMatchObject({ found: both.slice(0, 1), total: 2 });
    expect(await asked(`?limit=1&cursor=${first.next}`)).toEqual({ found: both.slice(1), next: null, total: 2 });
    expect((await asked("?kind=comment&kind=input")).found).toEqual(both);
  });

  it("can be had of one kind alone, and of no other kind", async () => {
    expect(await asked("?kind=comment")).toEqual({ found: [["comment", references.comment]], next: null, total: 1 });
    expect(await asked("?kind=input")).toEqual({ found: [["input", references.input]], next: null, total: 1 });
    expect((await list(ask("?kind=marker"), here())).status).toBe(422);
  });

  it("hold the parts of an input as its own address gives them, and no input that waits", async () => {
    const body: unknown = await (await list(ask("?kind=input"), here())).json();
    expect(body).toMatchObject({
      data: [{ parts: [{ key: "threats", keyMessage: "Threats grow.", bodyHtml: "<p>They grow every year.</p>" }] }],
    });
  });
});

describe("the same comments as files", () => {
  it("say topics and impacts in columns of their own, behind all others", async () => {
    const [head, line] = (await (await asCsv(ask(), here())).text()).split("\r\n");
    expect(head).toMatch(/,corrections,topics,impacts$/);
    expect(line).toMatch(/,human-rights \| cybersecurity,gender$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await asXlsx(ask(), here())).arrayBuffer());
    const [sheet] = book.worksheets;
    const cells = [1, 2].map((row) => sheet?.getRow(row).values);
    expect(cells.map((values) => (Array.isArray(values) ? values.slice(-2) : []))).toEqual([
      ["topics", "impacts"],
      ["human-rights | cybersecurity", "gender"],
    ]);
  });
});
