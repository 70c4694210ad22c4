import { openingWords } from "@/lib/contributions/opening-words";
import type { StoredRedline } from "@/lib/contributions/stored-redline";

/** What a comment proposes, as far as a cell of a table needs it. */
export type Summarised = {
  redline: StoredRedline | null;
  proposedText: string | null;
  addPosition: "before" | "after" | null;
  changeNote: string | null;
  /** The words a deletion is about; null for whole paragraphs. */
  quote: string | null;
  termFrom: string | null;
  termTo: string | null;
};

const longest = 48;

/** The heart of a proposal in a few words: its first change as a redline, or the words it is about; null for none. */
export function inShort(proposal: Summarised): StoredRedline | null {
  const { redline, proposedText, addPosition, changeNote, quote, termFrom, termTo } = proposal;
  if (termFrom !== null) return pieces(termFrom, termTo ?? "");
  if (addPosition !== null && proposedText !== null) return pieces("", proposedText);
  if (redline !== null) {
    const first = redline.findIndex(({ kind }) => kind !== "same");
    const next = redline.findIndex(({ kind }, index) => index > first && kind === "same");
    const change = first === -1 ? [] : redline.slice(first, next === -1 ? undefined : next);
    const words = (kind: "deleted" | "inserted") =>
      change
        .filter((segment) => segment.kind === kind)
        .map(({ text }) => text)
        .join("");
    if (change.length > 0) return pieces(words("deleted"), words("inserted"));
  }
  if (quote !== null) return pieces(quote, "");
  const said = changeNote ?? proposedText;
  return said === null ? null : [{ kind: "same", text: openingWords(said, longest) }];
}

function pieces(deleted: string, inserted: string): StoredRedline {
  const found: StoredRedline = [];
  if (deleted.trim() !== "") found.push({ kind: "deleted", text: openingWords(deleted, longest) });
  if (deleted.trim() !== "" && inserted.trim() !== "") found.push({ kind: "same", text: " " });
  if (inserted.trim() !== "") found.push({ kind: "inserted", text: openingWords(inserted, longest) });
  return found;
}
