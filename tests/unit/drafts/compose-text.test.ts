import { describe, expect, it } from "vitest";
import { composeText, type TextBlock } from "@/lib/drafts/compose-text";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import type { InlineNode } from "@/lib/text/rich-text-nodes";

function block(text: string, given: Partial<TextBlock> = {}): TextBlock {
  const content: InlineNode[] = [{ type: "text", text }];
  return {
    id: null,
    lineageId: null,
    kind: "paragraph",
    depth: 0,
    marker: null,
    locked: false,
    aliases: [],
    content,
    place: 0,
    ...given,
  };
}

const reference = (number: number): InlineNode => ({ type: "footnoteReference", attrs: { number } });
const note = (number: number, text = `note ${number}`) => ({ number, text, html: `<p>${text}</p>` });

describe("a text composed from its blocks", () => {
  it("numbers nested paragraphs through all headings and lifts what is too deep", () => {
    const { paragraphs } = composeText(
      [
        block("I. One", { kind: "heading", depth: 0 }),
        block("a", { depth: 3 }),
        block("b", { depth: 5 }),
        block("c", { depth: 1 }),
        block("II", { kind: "heading", depth: 9 }),
        block("d"),
      ],
      [],
      "continuous",
    );
    expect(paragraphs.map(({ number, depth }) => [number, depth])).toEqual([
      [null, 1],
      ["1", 0],
      ["1(a)", 1],
      ["1(b)", 1],
      [null, 6],
      ["2", 0],
    ]);
  });

  it("keeps numbers as written when asked to", () => {
    const { paragraphs } = composeText(
      [block("x", { marker: "13." }), block("y", { depth: 1, marker: "(f)" })],
      [],
      "as_written",
    );
    expect(paragraphs.map(({ number }) => number)).toEqual(["13", "13(f)"]);
  });

  it("finds a paragraph as norm 6, as norm (f) and as 13(f)", () => {
    const { paragraphs } = composeText(
      [block("other"), block("the norm", { aliases: ["norm 6", "13(f)"] })],
      [],
      "continuous",
    );
    for (const name of ["norm 6", "Norm (f)", "norm f", "13(f)", "para. 13 (f)", "2"]) {
      expect(resolveReference(name, paragraphs)).toBe("p2");
    }
  });

  it("refuses an alias that names another paragraph, beside its field", () => {
    expect(() =>
      composeText([block("one"), block("two", { aliases: ["1"], place: 4 })], [], "continuous"),
    ).toThrowError(
      expect.objectContaining({
        messageKey: "drafts.errors.aliasTaken",
        details: expect.objectContaining({ fields: { "blocks.4.aliases": expect.anything() } }),
      }),
    );
  });

  it("counts footnotes in the order of their references, keeps unreferenced ones behind, drops empty ones", () => {
    const { paragraphs, footnotes } = composeText(
      [block("", { content: [{ type: "text", text: "a" }, reference(3), reference(1)] })],
      [note(1), note(2), note(3), note(4, " ")],
      "continuous",
    );
    expect(footnotes.map(({ number, text }) => [number, text])).toEqual([
      [1, "note 3"],
      [2, "note 1"],
      [3, "note 2"],
    ]);
    expect(paragraphs[0]?.text).toBe("a[1][2]");
    expect(paragraphs[0]?.html).toContain('href="#fn-1"');
  });

  it("refuses a reference to a footnote that is not there", () => {
    expect(() => composeText([block("", { content: [reference(7)] })], [], "continuous")).toThrowError(
      /footnoteUnknown/,
    );
  });
});
