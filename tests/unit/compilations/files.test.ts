import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { CompilationBlocks } from "@/lib/compilations/compilation-blocks";
import { writeDocx } from "@/lib/compilations/docx/write-docx";
import type { FileBlock, FileFront } from "@/lib/compilations/file-block";
import { fileWords } from "@/lib/compilations/file-words";
import { writePdf } from "@/lib/compilations/pdf/write-pdf";
import { volumesFrom } from "@/lib/compilations/volumes";
import { csvOf, jsonOf } from "@/lib/compilations/write-lists";
import { writeXlsx } from "@/lib/compilations/write-xlsx";
import { temporaryFolder } from "../../support/temporary-folder";
import { aHead, hostile, someComments, somePieces } from "./some-comments";

const folder = temporaryFolder("files");
afterAll(() => folder.remove());
const t = await fileWords("en");
const head = aHead();
const { sections, pieces } = somePieces();
const site = "https://consult.example.org";

const front: FileFront = {
  locale: "en",
  title: "Compilation",
  subtitle: head.title,
  subtitleLanguage: "en",
  lines: ["One", "Two"],
  explanation: [],
  fingerprintLabel: "Fingerprint",
  fingerprint: "ab".repeat(32),
  contents: "Contents",
  pageOf: "Page {page} of {pages}",
  madeAt: new Date("2026-11-21T12:00:00Z"),
};

async function* blocksOf(): AsyncGenerator<FileBlock> {
  const blocks = new CompilationBlocks(head, sections, "en", t);
  for await (const piece of pieces()) yield* blocks.of(piece);
}

const wordFile = join(folder.path, "a.docx");
await writeDocx(wordFile, front, blocksOf(), [
  { title: "Paragraph 1", level: 1 },
  { title: "Paragraph 2", level: 1 },
]);
const parts = unzipSync(await readFile(wordFile));
const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());

describe("a Word file", () => {
  it("is a package of well-formed parts with one section and the fingerprint in its foot", () => {
    for (const [name, bytes] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect([name, XMLValidator.validate(strFromU8(bytes))]).toEqual([name, true]);
    }
    expect(body.split("<w:sectPr")).toHaveLength(2);
    const feet = Object.entries(parts).filter(([name]) => name.startsWith("word/footer"));
    expect(feet.some(([, bytes]) => strFromU8(bytes).includes("ab".repeat(32)))).toBe(true);
  });

  it("has every reference once as a heading, and redlines as formatting and not as tracked changes", () => {
    for (const { reference } of someComments) expect(body.split(`, ${reference}<`)).toHaveLength(2);
    expect(/<w:strike\/>/.test(body)).toBe(true);
    expect(/<w:u w:val="single"/.test(body)).toBe(true);
    expect(/<w:(ins|del) /.test(body)).toBe(false);
  });

  it("sets Arabic from right to left and marks Chinese as East Asian", () => {
    expect(/<w:bidi\/>/.test(body)).toBe(true);
    expect(/<w:rtl\/>/.test(body)).toBe(true);
    expect(/w:bidi="ar"/.test(body)).toBe(true);
    expect(/w:eastAsia="zh-CN"/.test(body)).toBe(true);
  });

  it("keeps an address from leaving its field", () => {
    expect(/w:instr="HYPERLINK &quot;https:\/\/example\.org\/\?a=%22b%5Cl&amp;c=d&quot;"/.test(body)).toBe(true);
  });
});

describe("a PDF", () => {
  const comments = someComments.length;
  const volumes = () =>
    volumesFrom(pieces(), {
      front,
      sections,
      comments,
      blocks: () => new CompilationBlocks(head, sections, "en", t),
      t,
    });

  it("is set from what people wrote as data: nothing of it is markup", async () => {
    const path = join(folder.path, "a.pdf");
    expect(await writePdf(path, process.cwd(), volumes(), false)).toBe("pdf");
    const pdf = (await readFile(path)).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
    for (const font of ["SourceSerif4", "NotoNaskhArabic", "NotoSerifSC"]) expect(pdf).toContain(font);
  });

  it("comes in several volumes where it is long, each a PDF", async () => {
    const path = join(folder.path, "b.zip");
    expect(await writePdf(path, process.cwd(), volumes(), true)).toBe("zip");
    const parts = Object.entries(unzipSync(await readFile(path)));
    expect(parts.map(([name]) => name)).toEqual(["volume-01.pdf"]);
    expect(strFromU8(parts[0]?.[1].slice(0, 5) ?? new Uint8Array())).toBe("%PDF-");
  });
});

const sheetFile = join(folder.path, "a.xlsx");
async function* rows() {
  for await (const piece of pieces()) {
    if (piece.kind === "comment") yield { comment: piece.comment, section: piece.section.key };
  }
}
await writeXlsx(sheetFile, front, rows(), { locale: "en", textLanguage: "en", site }, t);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(sheetFile);
const sheet = book.worksheets[0];
const column = (number: number) =>
  (sheet?.getColumn(number).values ?? []).slice(2).map((value) => JSON.stringify(value ?? ""));

describe("a spreadsheet", () => {
  it("has a frozen head and every comment on a line", () => {
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(new Set(column(2))).toEqual(new Set(someComments.map(({ reference }) => JSON.stringify(reference))));
  });

  it("has words in every cell, also where they look like a formula", () => {
    sheet?.eachRow((row) =>
      row.eachCell((cell) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.RichText]).toContain(cell.type)),
    );
    expect(column(11).join()).toContain("=HYPERLINK");
  });

  it("marks what is inserted and deleted inside a cell", () => {
    const marked = column(8).join();
    expect(marked).toMatch(/"strike":true/);
    expect(marked).toMatch(/"underline":true/);
  });

  it("goes on in the next line where a cell would be too long, and loses nothing", () => {
    const whole = column(11)
      .map((value) => JSON.parse(value))
      .join("");
    expect(whole).toContain("long ".repeat(8_000).trim());
  });
});

describe("the lists", () => {
  const read = async (lines: AsyncGenerator<string>) => {
    let text = "";
    for await (const line of lines) text += line;
    return text;
  };

  it("have every comment on a line of CSV, with no formula in it", async () => {
    const csv = await read(csvOf(pieces(), head, site));
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(
      someComments.map(({ reference }) => reference).toSorted(),
    );
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.some(({ reasons }) => reasons === `'${hostile}`)).toBe(true);
  });

  it("have the same in JSON, whose total is what it holds", async () => {
    const json = JSON.parse(
      await read(jsonOf(pieces(), { head, by: "paragraph", fingerprint: "x", site, asOf: front.madeAt })),
    );
    expect(json.total).toBe(someComments.length);
    expect(json.data).toHaveLength(someComments.length);
    expect(json.data.map(({ reasons }: { reasons: string }) => reasons)).toContain(hostile);
  });
});
