import { describe, expect, it } from "vitest";
import { pdfLines } from "@/lib/text/pdf-lines";
import { readPdf } from "@/lib/text/read-pdf";
import { readLines } from "@/lib/text/submission/read-lines";
import { importRefusal } from "../draft-sketch";
import { sketch, wordsOf } from "./letters-of";
import { pdfOf } from "./pdf-fixture";

const read = async (markup: string) => readLines(pdfLines(await readPdf(pdfOf(markup))));

const english = `#set page(width: 300pt, height: 260pt, numbering: "1", header: [Harbour Watch, input 2026])
#set text(font: "Source Serif 4", size: 11pt)
#set par(justify: true)
= Threats to harbours
Pumps and cranes are run by machines that nobody in the port has looked into for years.#footnote[See #text("https://harbour.example/report") for a list.] States should ask for a list of them.

Crews rely on them day and night, and so do the people who live behind the gates of the harbour and its basins.#footnote[Yearbook, page 4.]
== What to do
- Write the list.
- Share it with the crews.
#pagebreak()
= Capacity building
Training is what ports lack.
#pagebreak()
The end says little.`;

describe("the text of a PDF", () => {
  it("comes with headings by height, notes from the foot of the page, without running heads and page numbers", async () => {
    const document = await read(english);
    expect(sketch(document).filter((line) => line.startsWith("#"))).toEqual([
      "# Threats to harbours",
      "## What to do",
      "# Capacity building",
    ]);
    expect(sketch(document)[1]).toMatch(/^Pumps and cranes .* for years\.\[1\] States should ask/);
    expect(document.notes.map(({ content }) => wordsOf(content))).toEqual([
      "See https://harbour.example/report for a list.",
      "Yearbook, page 4.",
    ]);
    expect(new Set(document.dropped.map(({ reason }) => reason))).toEqual(
      new Set(["runningHead", "pageNumber", "noteMark"]),
    );
    expect(sketch(document).join(" ")).not.toContain("input 2026");
  });

  it("comes in Chinese, without spaces between lines", async () => {
    const document = await read(
      `#set page(width: 260pt)\n#set text(font: "Noto Serif SC", lang: "zh", size: 11pt)\n= 能力建设\n#text("各国应当分享经验，并向港口的工作人员提供培训，以便他们了解新的威胁")#footnote[见年度报告。]#text("，保护民众。")`,
    );
    expect(sketch(document)).toEqual([
      "# 能力建设",
      "各国应当分享经验，并向港口的工作人员提供培训，以便他们了解新的威胁[1]，保护民众。",
    ]);
    expect(document.notes.map(({ content }) => wordsOf(content))).toEqual(["见年度报告。"]);
  });

  it("comes in Arabic from right to left, pieces in the order in which they are read", () => {
    const piece = (text: string, x: number, y: number, size = 12) => ({
      text,
      x,
      y,
      width: text.length * 5,
      size,
      font: "f",
      isRightToLeft: true,
    });
    const lines = pdfLines([
      [
        piece("القدرات", 150, 700, 16),
        piece("بناء", 200, 700, 16),
        piece("ينبغي للدول", 180, 660),
        piece("أن تتقاسم الخبرات وأن تدرب العاملين في الموانئ.", -70, 660),
      ],
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      "بناء القدرات",
      "ينبغي للدول أن تتقاسم الخبرات وأن تدرب العاملين في الموانئ.",
    ]);
  });

  it("is refused when there is none, when the file is damaged, protected, or has too many pages", async () => {
    expect(await importRefusal(() => readPdf(pdfOf("#rect(width: 4cm, height: 4cm)")))).toBe(
      "text.errors.pdfWithoutText",
    );
    const whole = pdfOf("Harbours need rules that hold, says the input of the watch.");
    expect(await importRefusal(() => readPdf(whole.slice(0, 300)))).toBe("text.errors.pdfDamaged");
    expect(await importRefusal(() => readPdf(new TextEncoder().encode("%PDF-1.7 nothing")))).toBe(
      "text.errors.pdfDamaged",
    );
    expect(await importRefusal(() => readPdf(pdfOf("#for _ in range(2000) [x #pagebreak()]")))).toBe(
      "text.errors.pdfTooManyPages",
    );
    expect(await importRefusal(() => readPdf(encrypted))).toBe("text.errors.pdfEncrypted");
  });
});

/** A file that says that it is encrypted with a password of its reader; there is nothing in it to read. */
const encrypted = new TextEncoder().encode(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj",
    `3 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${"4a".repeat(32)}>/U<${"5b".repeat(32)}>>>endobj`,
    `trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]/Size 4>>`,
    "%%EOF",
  ].join("\n"),
);
