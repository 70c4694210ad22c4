import type { JSONContent } from "@tiptap/core";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText, type RichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";

/** What the editor holds, as inline nodes for the reading view; several paragraphs are shown with a line break between. */
export function inlineOf(json: JSONContent): InlineNode[] {
  try {
    return checkRichText(json).content.flatMap((node, index): InlineNode[] => {
      if (node.type !== "paragraph") return [];
      return index === 0 ? (node.content ?? []) : [{ type: "hardBreak" }, ...(node.content ?? [])];
    });
  } catch (error) {
    // A link half typed, or a text grown too long: the door will say so; the view waits.
    if (isDomainError(error)) return [];
    throw error;
  }
}

/** What the editor of a block starts with: what was last written in it, else its words. */
export function startOf({ written, content }: { written: string | null; content: InlineNode[] }): RichText {
  const words: RichText = { type: "doc", content: [{ type: "paragraph", content }] };
  if (written === null) return words;
  try {
    return checkRichText(JSON.parse(written));
  } catch (error) {
    if (isDomainError(error)) return words;
    throw error;
  }
}
