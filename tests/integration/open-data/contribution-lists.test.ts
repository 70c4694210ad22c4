import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as list } from "@/app/api/v1/consultations/[consultation]/contributions/route";
import { GET as asCsv } from "@/app/api/v1/consultations/[consultation]/contributions.csv/route";
import { GET as asXlsx } from "@/app/api/v1/consultations/[consultation]/contributions.xlsx/route";
import { env } from "@/lib/env";
import { aPerson } from "@/tests/factories/actor";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
let made: MadeConsultation;
let file: string;
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

/** A file beside a contribution, after the scanner has said this of it; gives its id. */
async function aFile(contributionId: string, scan: "clean" | "infected"): Promise<string> {
  const sha256 = createHash("sha256").update(`${contributionId} ${scan}`).digest("hex");
  await client.keptFile.create({ data: { sha256, bytes: 4, mediaType: "application/pdf" } });
  const position = await client.attachment.count({ where: { contributionId } });
  const added = { addedById: (await aPerson()).id, addedAt: new Date() };
  const { id } = await client.attachment.create({
    data: { contributionId, name: `${scan}.pdf`, position: position + 1, scan, fileSha256: sha256, ...added },
  });
  return id;
}

beforeAll(async () => {
  made = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  const comment = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by);
  const template = await aTemplate(made);
  const input = await anInput.published(made, template.id, by, {
    title: "=HYPERLINK(1)",
    answers: {
      threats: { keyMessage: "Threats grow.", words: "They grow every year." },
      norms: { recommendation: "Name them." },
    },
  });
  file = await aFile(input.id, "clean");
  await aFile(input.id, "infected");
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
      data: [
        {
          parts: [
            { key: "threats", keyMessage: "Threats grow.", bodyHtml: "<p>They grow every year.</p>" },
            { key: "norms", recommendation: "Name them." },
          ],
        },
      ],
    });
  });
});

describe("the same contributions as files", () => {
  /** The rows of the CSV by their columns. */
  async function rows(): Promise<Record<string, string>[]> {
    return parse(await (await asCsv(ask(), here())).text(), { columns: true });
  }

  it("are a row for each comment and for each answer of an input, marked by their kind", async () => {
    const [first, second, comment, ...others] = await rows();
    expect(others).toEqual([]);
    const input = { kind: "input", reference: references.input, title: "=HYPERLINK(1)".replace("=", "'=") };
    expect(first).toMatchObject({ ...input, keyMessage: "Threats grow.", answer: "They grow every year.", type: "" });
    expect(second).toMatchObject({ ...input, recommendation: "Name them.", answer: "" });
    expect(comment).toMatchObject({ kind: "comment", reference: references.comment, part: "", joint: "" });
    expect(comment?.topics).toBe("human-rights | cybersecurity");
  });

  it("name the files that are given out by their addresses, and no others", async () => {
    const [first, second, comment] = await rows();
    expect(first?.attachments).toBe(`${env().appUrl}/api/v1/contributions/${references.input}/files/${file}`);
    expect(second?.attachments).toBe(first?.attachments);
    expect(comment?.attachments).toBe("");
  });

  it("say what came later in columns behind all others, in the workbook as well", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await asXlsx(ask(), here())).arrayBuffer());
    const [sheet] = book.worksheets;
    const cells = (row: number) => {
      const { values } = sheet?.getRow(row) ?? {};
      return Array.isArray(values) ? values.slice(1).map(String) : [];
    };
    const head = cells(1);
    expect(head.slice(head.indexOf("topics"))).toEqual([
      ...["topics", "impacts", "kind", "title", "about", "joint", "part", "number", "question", "norm"],
      ...["keyMessage", "recommendation", "answer", "choices", "attachments", "signatories"],
    ]);
    expect(sheet?.rowCount).toBe(4);
    expect(cells(2)[head.indexOf("kind")]).toBe("input");
    expect(cells(4)[head.indexOf("topics")]).toBe("human-rights | cybersecurity");
  });
});
