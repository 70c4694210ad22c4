import { applyExactly } from "@/lib/text/exact-change";
import type { ProposedChange } from "./proposed-change";

/** The paragraph as a change would leave it, or how often the quoted words stand in it where that is not once. */
export type AppliedChange = { text: string } | { appliesTo: number };

type WordChange = Extract<ProposedChange, { kind: "replace" | "insert" }>;

/** Makes a change of quoted words in the text of a paragraph; never where they stand more than once. */
export function applyChange(change: WordChange, text: string, language: string): AppliedChange {
  const { appliesTo } = applyExactly(text, { find: change.find, replace: "" });
  if (appliesTo !== 1) return { appliesTo };
  const at = text.indexOf(change.find);
  const before = text.slice(0, at);
  const after = text.slice(at + change.find.length);
  if (change.kind === "insert") return { text: before + withWords(change, language) + after };
  // Words that go take one of the spaces around them along.
  const takesSpace = change.replace === "" && /(^|\s)$/.test(before) && /^(\s|[.,;:!?)]|$)/.test(after);
  if (!takesSpace) return { text: before + change.replace + after };
  return { text: before === "" ? after.trimStart() : before.replace(/\s$/, "") + after };
}

/** The found words with the new ones beside them: nothing between them in scripts without spaces or before a comma. */
function withWords({ position, find, words }: Extract<WordChange, { kind: "insert" }>, language: string): string {
  const space = /^(zh|ja)\b/.test(language) ? "" : " ";
  if (position === "before") return words + space + find;
  return find + (/^[,.;:)!?،؛]/.test(words) ? "" : space) + words;
}
