import { describe, expect, it } from "vitest";
import { checkRichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { withText } from "@/lib/text/with-text";
import { seededRandom } from "./seeded-random";

const nodes: InlineNode[] = [
  { type: "text", text: "States " },
  { type: "text", text: "should", marks: [{ type: "bold" }] },
  { type: "text", text: " act" },
  { type: "footnoteReference", attrs: { number: 3 } },
  { type: "text", text: " with care," },
  { type: "hardBreak" },
  { type: "text", text: "and soon.", marks: [{ type: "italic" }] },
];
const text = inlineToPlainText(nodes);

describe("a paragraph with other words", () => {
  it("is untouched where nothing changed", () => {
    expect(withText(nodes, text, "en")).toEqual(nodes);
  });

  it("keeps the formatting, the reference and the line end of what stayed", () => {
    const changed = withText(nodes, text.replace("care", "great care"), "en");
    expect(inlineToPlainText(changed)).toBe(text.replace("care", "great care"));
    expect(changed.filter(({ type }) => type !== "text")).toEqual([nodes[3], nodes[5]]);
    expect(changed).toContainEqual(nodes[1]);
    expect(changed).toContainEqual(nodes[6]);
  });

  it("gives what came no formatting", () => {
    const changed = withText(nodes, text.replace("should", "must"), "en");
    expect(changed[0]).toEqual({ type: "text", text: "States must act" });
  });

  it("lets a reference go whose sign is taken out, and makes no new one", () => {
    expect(withText(nodes, text.replace("[3]", ""), "en").some(({ type }) => type === "footnoteReference")).toBe(false);
    const added = withText([{ type: "text", text: "One." }], "One.[1]", "en");
    expect(added).toEqual([{ type: "text", text: "One.[1]" }]);
  });

  it("reads exactly as asked for, whatever that is, and can always be stored", () => {
    const random = seededRandom(8);
    const parts = ["States", " ", "should", "[3]", "\n", ",", "人权", "الحقوق", "<b>", "3", "[", "]"];
    for (let run = 0; run < 500; run += 1) {
      const wanted = Array.from({ length: Math.floor(random() * 12) }, () => parts[Math.floor(random() * parts.length)])
        .join("")
        .trim();
      const changed = withText(nodes, wanted, "en");
      expect(inlineToPlainText(changed)).toBe(wanted);
      expect(() => checkRichText({ type: "doc", content: [{ type: "paragraph", content: changed }] })).not.toThrow();
    }
  });
});
