import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importMarkdown } from "@/lib/text/import-markdown";
import { numberParagraphs } from "@/lib/text/paragraph-numbers";

const folder = "../shared/material";
const planksFile = `${folder}/seed-texts/platform-for-survival-planks-19-20.md`;
const guidelinesFile = `${folder}/hrpc-guidelines/draft-irtf-hrpc-guidelines-10.md`;

/** The words of a text without markup, to see that none was lost. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function importFile(path: string) {
  const source = readFileSync(path, "utf8");
  const draft = importMarkdown(source);
  const numbered = numberParagraphs(draft.blocks);
  const numbers = draft.blocks.map((_, index) => numbered[index]?.number ?? "heading");
  return { source, draft, numbers, anchors: numbered.map(({ anchor }) => anchor) };
}

describe.skipIf(!existsSync(planksFile))("the planks on cyberspace", () => {
  it("keep their articles, numbers, nesting and footnote marks", () => {
    const { draft, numbers, anchors } = importFile(planksFile);
    expect(draft.title).toBeNull();
    expect(draft.blocks).toHaveLength(104);
    const headings = draft.blocks.filter(({ kind }) => kind === "heading");
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(3);
    expect(headings.filter(({ depth }) => depth === 2).map(({ text }) => text.slice(0, 2))).toEqual([
      "A)",
      "B)",
      "C)",
      "D)",
    ]);

    const norms = draft.blocks.filter((_, index) => /^28\(.\)$/.test(numbers[index] ?? ""));
    expect(norms.map(({ marker }) => marker)).toEqual(Array.from({ length: 11 }, (_, index) => `${index + 1}.`));
    expect(numbers.filter((number) => number.startsWith("29("))).toEqual([
      "29(a)",
      "29(b)",
      "29(c)",
      "29(d)",
      "29(d)(i)",
      "29(d)(ii)",
      "29(d)(iii)",
      "29(d)(iv)",
    ]);
    expect(draft.blocks.filter(({ marker }) => marker === "•")).toHaveLength(11);
    expect(
      draft.blocks.filter(({ depth, marker }) => depth === 0 && marker !== null).map(({ marker }) => marker),
    ).toEqual(["65.", "59.", "55.", "27.", "32.", "9."]);
    expect(draft.footnotes.map(({ mark }) => Number(mark))).toEqual([
      1,
      2,
      3,
      ...Array.from({ length: 23 }, (_, index) => index + 1),
    ]);
    expect(draft.warnings).toEqual([
      { key: "text.warnings.footnotesWithoutText", values: { count: 26 }, block: null },
      { key: "text.warnings.footnoteMarksRepeated", values: { count: 3 }, block: null },
    ]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it("lose no word", () => {
    const { source, draft } = importFile(planksFile);
    const written = source.replace(/\[\^\d+\]/g, " ").replace(/^(#+|[•]| *\d+\.) /gm, "");
    const read = draft.blocks.map(({ text }) => text.replace(/\[\d+\]/g, " ")).join("\n");
    expect(wordsOf(read)).toEqual(wordsOf(written));
  });
});

describe.skipIf(!existsSync(guidelinesFile))("the guidelines for human rights considerations", () => {
  it("keep title, abstract, sections, lists and citations", () => {
    const { draft, numbers } = importFile(guidelinesFile);
    expect(draft.title).toMatch(/^Guidelines for Human Rights Protocol/);
    expect(draft.blocks).toHaveLength(229);
    const headings = draft.blocks.filter(({ kind }) => kind === "heading");
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(9);
    expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(2);
    expect(headings[0]?.text).toBe("Abstract");
    expect(draft.blocks.filter(({ marker }) => marker === "-").every(({ depth }) => depth === 1)).toBe(true);
    expect(numbers.filter((number) => /^\d+$/.test(number))).toHaveLength(131);
    expect(draft.footnotes).toEqual([]);
    expect(draft.warnings.map(({ key }) => key)).toEqual(["text.warnings.codeAsParagraph"]);
    const links = draft.blocks.flatMap(({ content }) =>
      content.flatMap((node) => (node.type === "text" && node.text.startsWith("[") && node.marks ? [node.text] : [])),
    );
    expect(links).toContain("[RFC8280]");
    expect(links).toContain("[Penney]");
    expect(draft.blocks.some(({ text }) => /\{\{|\}\}|\{:/.test(text))).toBe(false);
  });

  it("lose no word", () => {
    const { source, draft } = importFile(guidelinesFile);
    const body = source
      .slice(source.indexOf("--- abstract"))
      .replace(/^--- (abstract|middle)$/gm, (_, name) => (name === "abstract" ? "Abstract" : ""));
    expect(wordsOf(draft.blocks.map(({ text }) => text).join("\n"))).toEqual(wordsOf(body));
  });
});
