import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importHtml } from "@/lib/text/import-html";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { tableParagraphs } from "@/lib/text/table-rows";
import { sketchDraft } from "./draft-sketch";

const text = (words: string, bold = false) => [
  { type: "text" as const, text: words, ...(bold ? { marks: [{ type: "bold" as const }] } : {}) },
];
const row = (cells: string[], isHeader = false, bold = false) => ({
  isHeader,
  cells: cells.map((words) => ({ content: words === "" ? [] : text(words, bold) })),
});
const read = (rows: Parameters<typeof tableParagraphs>[0]) => tableParagraphs(rows).map(inlineToPlainText);

describe("tableParagraphs", () => {
  it("takes a first row that is bold throughout for a header, and one alone for a paragraph", () => {
    expect(read([row(["Norm", "Who"], false, true), row(["(a)", "States"])])).toEqual(["Norm: (a) | Who: States"]);
    expect(read([row(["Norm", "Who"], false, true)])).toEqual(["Norm | Who"]);
    expect(read([row(["Norm", "Who"], true)])).toEqual(["Norm | Who"]);
  });

  it("takes a number alone in the first cell for the number of the row", () => {
    expect(read([row(["1.", "States act"]), row(["2.", "Others too"])])).toEqual(["1. States act", "2. Others too"]);
  });

  it("leaves rows without words out, but no column under a header", () => {
    expect(read([row(["A", "B"], true), row(["", ""]), row(["", "b"])])).toEqual(["A: – | B: b"]);
  });

  it("loses no word of any table", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const cell = fc.record({
      words: word,
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    const table = fc.array(
      fc.record({ isHeader: fc.boolean(), cells: fc.array(cell, { minLength: 1, maxLength: 4 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const declared = rows.findIndex(({ isHeader }) => !isHeader);
        const shown = rows.map(({ cells, isHeader }, at) => ({
          isHeader: isHeader && at < Math.max(declared, 0),
          cells: cells.map(({ words, ...span }) => ({ content: text(words), ...span })),
        }));
        const all = read(shown).join(" ");
        const body = shown.filter(({ isHeader }) => !isHeader);
        for (const { content } of body.flatMap(({ cells }) => cells)) expect(all).toContain(inlineToPlainText(content));
      }),
    );
  });

  it("reads tables of HTML with heads and spans", () => {
    const draft = importHtml(
      "<table><thead><tr><th>Norm<th>Who<th>When</thead><tr><td rowspan=2>(a)<td>States<br>all<td>now<tr><td colspan=2>Others</table>",
    );
    expect(sketchDraft(draft)).toEqual(["Norm: (a) | Who: States / all | When: now", "Norm: (a) | Who: Others"]);
  });

  it("reads inserted and deleted words of HTML as chosen", () => {
    const html = "<p>States <del>should</del><ins>shall</ins> act.</p>";
    expect(sketchDraft(importHtml(html))).toEqual(["States shall act."]);
    expect(sketchDraft(importHtml(html, "refuse"))).toEqual(["States should act."]);
    expect(importHtml(html, "refuse").warnings[0]?.values).toEqual({ insertions: 1, deletions: 1 });
  });
});
