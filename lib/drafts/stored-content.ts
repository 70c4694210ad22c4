import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";

/** The inline nodes of a stored paragraph. A row that does not hold any breaks only itself: its plain text stands in. */
export function readStoredContent(content: unknown, text: string): InlineNode[] {
  try {
    const [paragraph] = checkRichText({ type: "doc", content: [{ type: "paragraph", content }] }).content;
    return paragraph?.type === "paragraph" ? (paragraph.content ?? []) : [];
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return text === "" ? [] : [{ type: "text", text }];
  }
}
