import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { AlignedInput, Alignment } from "@/lib/text/alignment/alignment";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { importMarkdown } from "@/lib/text/import-markdown";
import { version } from "./random-drafts";

const material = "../shared/material";
const guidelines = `${material}/hrpc-guidelines/draft-irtf-hrpc-guidelines-`;
const declarations = `${material}/udhr/udhr.`;

function imported(path: string, prefix: string): AlignedInput[] {
  return version(importMarkdown(readFileSync(path, "utf8")).blocks, prefix);
}

function counts(aligned: Alignment[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of aligned) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

/*
 * diff-summary.json counts other units: blocks between blank lines of the source, front matter as one
 * block (the name of the draft differs in every version, so one change is always counted), several list
 * items as one block, and a heading with the text under it as one where no blank line parts them.
 * The numbers here are of the paragraphs as imported.
 */
describe.skipIf(!existsSync(`${guidelines}08.md`))("successive versions of the guidelines", () => {
  it("-08 to -09: eight changes and a removal are five edits, a moved heading and a removal", () => {
    // Counted there, not here: the front matter. Its other seven changes are five edits and two blocks
    // of a heading with its text; the heading counted as removed and added there has moved.
    const before = imported(`${guidelines}08.md`, "o");
    const after = imported(`${guidelines}09.md`, "n");
    const aligned = alignParagraphs(before, after, "en");
    expect(counts(aligned)).toEqual({ identical: 221, edited: 5, moved: 1, gone: 1 });
    const moved = aligned.filter((one) => one.moved);
    expect(moved.map(({ kind }) => kind)).toEqual(["moved"]);
    expect(after.find(({ id }) => id === moved[0]?.after[0])?.text).toMatch(/^Guidelines for developing/);
  });

  it("-09 to -10: three additions, one of them in place of a sentence that is gone", () => {
    // Counted there as two changes (front matter; heading and sentence of one section) and three
    // additions (two paragraphs; the new text of that section).
    const before = imported(`${guidelines}09.md`, "o");
    const after = imported(`${guidelines}10.md`, "n");
    const aligned = alignParagraphs(before, after, "en");
    expect(counts(aligned)).toEqual({ identical: 226, new: 3, gone: 1 });
    const at = aligned.findIndex(({ kind }) => kind === "gone");
    expect(aligned[at + 1]?.kind).toBe("new");
    expect(aligned.filter((one) => one.moved)).toEqual([]);
  });

  it("-10 to -11: a section that moved through the document is moved, not removed and added", () => {
    const aligned = alignParagraphs(imported(`${guidelines}10.md`, "o"), imported(`${guidelines}11.md`, "n"), "en");
    const { identical = 0, moved = 0, new: added = 0, gone = 0 } = counts(aligned);
    expect(identical + moved).toBeGreaterThan(190);
    expect(added + gone).toBeLessThan(20);
    expect(moved).toBeGreaterThan(60);
  });

  it("every pair of neighbours: the comparison gives the new text, and at least as much is equal as counted", () => {
    const summary: { pairs: { from: string; to: string; equal: number }[] } = JSON.parse(
      readFileSync(`${material}/hrpc-guidelines/diff-summary.json`, "utf8"),
    );
    expect(summary.pairs).toHaveLength(11);
    for (const { from, to, equal } of summary.pairs) {
      const before = imported(`${guidelines}${from}.md`, "o");
      const after = imported(`${guidelines}${to}.md`, "n");
      const compared = compareTexts(before, after, "en");
      const texts = compared.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.after === null
            ? []
            : part.segments.flatMap(({ kind, text }) => (kind === "deleted" ? [] : text)).join(""),
        ),
      );
      expect(texts).toEqual(after.map(({ text }) => text));
      const { identical = 0, moved = 0 } = counts(compared);
      expect(identical + moved).toBeGreaterThanOrEqual(equal);
    }
  });
});

describe.skipIf(!existsSync(`${declarations}en.md`))("the Universal Declaration of Human Rights", () => {
  it.each(["ar", "en", "es", "fr", "ru", "zh"])("has not changed against itself (%s)", (language) => {
    const before = imported(`${declarations}${language}.md`, "o");
    const after = imported(`${declarations}${language}.md`, "n");
    const aligned = alignParagraphs(before, after, language);
    expect(counts(aligned)).toEqual({ identical: before.length });
    expect(aligned.filter(({ moved, renumbered, score }) => moved || renumbered || score < 1)).toEqual([]);
  });

  it.each(["ar", "en", "es", "fr", "ru", "zh"])(
    "shows the longest paragraph as moved when it moves (%s)",
    (language) => {
      const before = imported(`${declarations}${language}.md`, "o");
      const longest = before.reduce((one, other) => (other.text.length > one.text.length ? other : one));
      const rest = before.filter((item) => item !== longest);
      const place = before.indexOf(longest) > rest.length / 2 ? 5 : rest.length - 5;
      const after = rest.toSpliced(place, 0, longest);
      const changes = alignParagraphs(before, after, language).filter(({ kind }) => kind !== "identical");
      expect(changes.map(({ kind, before: [id] }) => [kind, id])).toEqual([["moved", longest.id]]);
    },
  );
});
