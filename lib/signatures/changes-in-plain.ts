import type { FieldChange } from "./field-changes";

/** Most characters of changes that a letter quotes; the page shows all of them. */
const longest = 3_000;

/** Words that stay the same around a change, on each side. */
const around = 40;

/**
 * Changes as plain text for a letter: "…identifies the [-three-] [+two+] services…", a line for each field. The marks
 * are nearly those of `wdiff`, and read alike in every language.
 */
export function changesInPlain(changes: readonly FieldChange[]): string {
  const text = changes.map(({ segments }) => segments.map(inPlain).join("")).join("\n");
  return text.length <= longest ? text : `${text.slice(0, longest)} …`;
}

type Segment = FieldChange["segments"][number];

function inPlain({ kind, text }: Segment, at: number, all: readonly Segment[]): string {
  if (kind === "deleted") return `[-${text}-]`;
  if (kind === "inserted") return `[+${text}+]`;
  if (text.length <= 2 * around) return text;
  const head = at === 0 ? "" : text.slice(0, around);
  const tail = at === all.length - 1 ? "" : text.slice(-around);
  return `${head} … ${tail}`;
}
