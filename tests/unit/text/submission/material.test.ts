import { existsSync, readFileSync } from "node:fs";
import { Document, Footer, FootnoteReferenceRun, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { importDocx } from "@/lib/text/import-docx";
import { importHtml } from "@/lib/text/import-html";
import { importMarkdown } from "@/lib/text/import-markdown";
import { pdfLines } from "@/lib/text/pdf-lines";
import { readPdf } from "@/lib/text/read-pdf";
import type { FinishedDocument } from "@/lib/text/submission/finished-document";
import { fromImported } from "@/lib/text/submission/from-imported";
import { layOut } from "@/lib/text/submission/lay-out";
import { plainLines } from "@/lib/text/submission/plain-lines";
import { readLines } from "@/lib/text/submission/read-lines";
import { recogniseSections } from "@/lib/text/submission/recognise-sections";
import { addressesOf, allWords, lettersOf, writtenWords } from "./letters-of";
import { pdfOf } from "./pdf-fixture";

const folder = "/work/shared/material";
const texts = `${folder}/seed-texts`;
const raw = () => readFileSync(`${texts}/gpd-submission.raw.txt`, "utf8");

const expected = z.object({
  sections: z.array(z.object({ title: z.string(), mandateArea: z.string().nullable() })),
  footnotes: z.array(z.object({ text: z.string(), urls: z.array(z.string()) })),
});
const areas = z.object({
  areas: z.array(z.object({ id: z.string(), title: z.string(), shortTitles: z.record(z.string(), z.string()) })),
});

function byArea() {
  const { areas: known } = areas.parse(JSON.parse(readFileSync(`${folder}/reference/mandate-areas.json`, "utf8")));
  const parts = known.map(({ id, title, shortTitles }) => ({
    key: id,
    titles: [title, ...Object.values(shortTitles)],
    number: null,
    norm: null,
    isQuestion: false,
  }));
  return { parts, asksAbout: true, names: [] };
}

function propose(document: FinishedDocument) {
  return recogniseSections(document, byArea());
}

/** The submission as the other forms of it say it should come out. */
function expectSubmission(document: FinishedDocument) {
  const want = expected.parse(JSON.parse(readFileSync(`${texts}/gpd-submission.json`, "utf8")));
  const proposal = propose(document);
  expect(proposal.sections.map(({ headingText }) => headingText)).toEqual(want.sections.map(({ title }) => title));
  for (const [index, { mandateArea }] of want.sections.entries()) {
    if (mandateArea !== null) expect(proposal.sections[index]?.target).toBe(`part:${mandateArea}`);
  }
  expect(proposal.sections[0]?.target).toBe("about");
  expect(proposal.notes).toHaveLength(29);
  const found = addressesOf(document);
  const addresses = want.footnotes.flatMap(({ urls }) => urls).map((url) => new URL(url).href);
  expect(addresses).toHaveLength(59);
  expect(addresses.filter((address) => !found.includes(address))).toEqual([]);
  return proposal;
}

const asksAll = byAreaShapes();
function byAreaShapes() {
  return ["threats", "norms", "international-law", "cbm", "capacity-building", "institutional-dialogue"].map((key) => ({
    key,
    asksKeyMessage: true,
    asksRecommendation: true,
  }));
}

const chosen = {
  targets: new Map<string, string>(),
  keptHeadings: new Set(["s2"]),
  doubts: new Map<string, "accept" | "keep">(),
};

describe.skipIf(!existsSync(texts))("the submission that came as the text of a PDF", () => {
  it("has six sections, 29 notes and all 59 addresses, in the raw text, Markdown and HTML", () => {
    expectSubmission(readLines(plainLines(raw())));
    expectSubmission(fromImported(importMarkdown(readFileSync(`${texts}/gpd-submission.md`, "utf8"))));
    expectSubmission(fromImported(importHtml(readFileSync(`${texts}/gpd-submission.html`, "utf8"))));
  });

  it("asks about 73/271 and proposes 73/27 with note 1; either way the note stays", () => {
    const proposal = propose(readLines(plainLines(raw())));
    const [asked] = proposal.findings.filter(({ kind }) => kind === "gluedMark");
    expect(asked).toMatchObject({ values: { word: "73/271", proposed: "73/27", mark: "1" }, section: "s4" });
    const accepted = layOut(proposal, asksAll, chosen).parts.find(({ key }) => key === "norms");
    expect(accepted?.keyMessage).toContain("resolution 73/27 has a link");
    const doubts = new Map([[asked?.doubt ?? "", "keep" as const]]);
    const kept = layOut(proposal, asksAll, { ...chosen, doubts }).parts.find(({ key }) => key === "norms");
    expect(kept?.keyMessage).toContain("resolution 73/271 has a link");
    expect(JSON.stringify(kept?.body).match(/"footnote"/g)).toHaveLength(19);
  });

  it("keeps every letter: in what is proposed, and in what will be written", () => {
    const document = readLines(plainLines(raw()));
    expect(lettersOf(allWords(document))).toBe(lettersOf(raw()));
    const proposal = propose(document);
    const laid = layOut(proposal, asksAll, { ...chosen, keptHeadings: new Set(proposal.sections.map(({ id }) => id)) });
    // Only the labels are gone; the words before the mark in the key message are said twice.
    const labels = proposal.sections
      .flatMap(({ keyMessage, recommendation }) => [keyMessage?.label ?? "", recommendation?.label ?? ""])
      .join("");
    const about = proposal.sections[0]?.headingText ?? "";
    expect(lettersOf(writtenWords(laid) + labels).length).toBeGreaterThanOrEqual(lettersOf(raw()).length);
    expect(writtenWords(laid)).toContain(about);
    expect(writtenWords(laid)).not.toMatch(/\t/);
  });

  it("comes out the same from a real PDF, line by line as it was set", async () => {
    const lines = raw()
      .split("\n")
      .map((line) => line.replaceAll("\t", " ").trim());
    const notesBefore = (at: number) =>
      lines.slice(Math.max(0, at - 40), at).some((line) => /^\d+ ?[“A-Zh]/.test(line));
    const breaks = (at: number) =>
      lines[at] !== "" &&
      lines.slice(Math.max(0, at - 3), at).join("") === "" &&
      at > 3 &&
      !lines[at]?.startsWith("13") &&
      notesBefore(at);
    const markup = lines.map(
      (line, at) =>
        `${breaks(at) ? "#pagebreak(weak: true)\n" : ""}#block(height: 12pt, spacing: 0pt, text(${JSON.stringify(line)}))`,
    );
    const pdf = pdfOf(
      `#set page(width: 700pt, height: 1400pt, margin: 40pt)\n#set text(font: "Source Serif 4", size: 9pt)\n${markup.join("\n")}`,
    );
    const proposal = expectSubmission(readLines(pdfLines(await readPdf(pdf))));
    expect(proposal.findings.map(({ values }) => values.word)).toContain("73/271");
  });

  it("comes out the same from a Word file with its notes as Word has them", async () => {
    const source = fromImported(importMarkdown(readFileSync(`${texts}/gpd-submission.md`, "utf8")));
    const text = (words: string) => new TextRun(words);
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: Object.fromEntries(
          source.notes.map(({ number, content }) => [
            number,
            { children: [new Paragraph(content.map((node) => (node.type === "text" ? node.text : "")).join(""))] },
          ]),
        ),
        sections: [
          {
            footers: {
              default: new Footer({
                children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
              }),
            },
            children: source.blocks.map((block) => {
              if (block.kind === "table") return new Paragraph("");
              const children = block.content.map((node) =>
                node.type === "footnoteReference"
                  ? new FootnoteReferenceRun(node.attrs.number)
                  : text(node.type === "text" ? node.text : " "),
              );
              if (block.kind === "heading") return new Paragraph({ children, heading: HeadingLevel.HEADING_1 });
              return new Paragraph(block.marker === null ? { children } : { children, bullet: { level: 0 } });
            }),
          },
        ],
      }),
    );
    const proposal = expectSubmission(fromImported(await importDocx(new Uint8Array(bytes))));
    expect(proposal.dropped).toEqual([]);
  });
});

describe.skipIf(!existsSync(texts))("two articles in one file", () => {
  it("keep two sets of notes; of the second it is said that 23 marks have none", () => {
    const file = readFileSync(`${texts}/platform-for-survival-planks-19-20.md`, "utf8");
    const { findings } = propose(fromImported(importMarkdown(file)));
    expect(findings.find(({ kind }) => kind === "secondSet")?.values.sets).toBe(2);
    expect(findings.filter(({ kind }) => kind === "marksWithoutNotes").map(({ values }) => values.count)).toEqual([
      3, 23,
    ]);
  });
});
