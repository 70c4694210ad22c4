import type { StoredRedline } from "@/lib/contributions/stored-redline";
import { termPlaces } from "@/lib/text/exact-places";

/** Other words for a stretch of a text: in UTF-16 units from its start; nothing is replaced where start is end. */
export type Edit = { start: number; end: number; insert: string };

/** What a redline does to the text it was made on; null where it was made on another text, and nothing is guessed. */
export function editsOf(redline: StoredRedline, text: string): Edit[] | null {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const segment of redline) {
    if (segment.text === "") continue;
    if (segment.kind === "inserted") {
      open ??= begin(edits, at);
      open.insert += segment.text;
      continue;
    }
    if (!text.startsWith(segment.text, at)) return null;
    at += segment.text.length;
    if (segment.kind === "same") open = null;
    else {
      open ??= begin(edits, at - segment.text.length);
      open.end = at;
    }
  }
  return at === text.length ? edits : null;
}

function begin(edits: Edit[], at: number): Edit {
  const edit = { start: at, end: at, insert: "" };
  edits.push(edit);
  return edit;
}

/** Every place of a term in a text, as whole words, each replaced by the same words. */
export function termEdits(text: string, from: string, to: string): Edit[] {
  if (from === to) return [];
  return termPlaces(text, from).map((start) => ({ start, end: start + from.length, insert: to }));
}

/** The part of a text from start to end as these edits leave it; they stand in order and lie within the part. */
export function applyEdits(text: string, edits: readonly Edit[], start = 0, end = text.length): string {
  let at = start;
  let result = "";
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.insert;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
