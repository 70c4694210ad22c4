import { addedAfter, addedBefore, type ChangePhrases, changePhrases, wholeWording } from "./change-phrases";
import { takeQuotations } from "./quotations";

/** What the cell "Proposed change" asks for, as far as it says so without any doubt. */
export type ProposedChange =
  | { kind: "none" }
  | { kind: "keep" }
  | { kind: "delete" }
  | { kind: "replace"; find: string; replace: string }
  | { kind: "insert"; position: "before" | "after"; find: string; words: string }
  | { kind: "whole"; text: string }
  | { kind: "add"; position: "before" | "after"; text: string }
  /** Somebody's own words, to be read by a person. */
  | { kind: "words" };

/** Reads a change; everything that is not one of the known sentences, whole and alone, is somebody's own words. */
export function readProposedChange(cell: string): ProposedChange {
  const text = cell.trim();
  if (/^[-–—]*$/.test(text)) return { kind: "none" };
  return readWording(text) ?? readSentence(text) ?? { kind: "words" };
}

/** Sentences that end in the wording itself. */
function readWording(text: string): ProposedChange | null {
  const whole = wholeWording.exec(text)?.[1];
  if (whole !== undefined) return { kind: "whole", text: whole.trim() };
  const after = addedAfter.exec(text)?.[1];
  if (after !== undefined) return { kind: "add", position: "after", text: after.trim() };
  const before = addedBefore.exec(text)?.[1];
  return before === undefined ? null : { kind: "add", position: "before", text: before.trim() };
}

function readSentence(text: string): ProposedChange | null {
  const taken = takeQuotations(text);
  if (taken === null) return null;
  const sentence = taken.sentence
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.。!]\s*$/, "")
    .trim();
  for (const phrases of changePhrases) {
    const read = readWith(phrases, sentence, taken.quotations);
    if (read !== null) return read;
  }
  return null;
}

function readWith(phrases: ChangePhrases, sentence: string, quotations: readonly string[]): ProposedChange | null {
  if (phrases.keep.test(sentence)) return { kind: "keep" };
  if (phrases.deleteAll.test(sentence)) return { kind: "delete" };
  const [first = "", second = ""] = quotations;
  // Nothing quoted is nothing to be found, and stands everywhere.
  if (first === "" || (quotations.length > 1 && second === "")) return null;
  if (phrases.replace.test(sentence)) return { kind: "replace", find: first, replace: second };
  if (phrases.deleteWords.test(sentence)) return { kind: "replace", find: first, replace: "" };
  const inserted = phrases.insert.exec(sentence)?.[1];
  if (inserted !== undefined) return insertion(phrases, inserted, second, first);
  const placed = phrases.insertAt?.exec(sentence)?.[1];
  return placed === undefined ? null : insertion(phrases, placed, first, second);
}

function insertion({ after }: ChangePhrases, where: string, find: string, words: string): ProposedChange {
  return { kind: "insert", position: after.test(where) ? "after" : "before", find, words };
}
