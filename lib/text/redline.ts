import { diffArrays } from "diff";
import { escapeHtml } from "@/lib/text/escape-html";
import { calmChanges } from "@/lib/text/redline-calm";
import { wordSegmenter } from "@/lib/text/words";

export type RedlineSegment = { kind: "same" | "inserted" | "deleted"; text: string };

/** Words for screen readers around each change, already translated, as plain text. */
export type RedlineLabels = {
  inserted: string;
  endInserted: string;
  deleted: string;
  endDeleted: string;
};

/**
 * Beyond this many changed words two texts count as different: the changed stretch is then shown as
 * one deletion and one insertion. It bounds the time of the comparison, which grows with its square.
 */
const mostChangedWords = 1500;

/**
 * What turns one text into another, word by word (UAX #29, so also in scripts without spaces), made
 * to read well: a deletion stands before the insertion that replaces it, and changes that only a
 * space or a short word parts are one change. Joining "same" and "deleted" gives `from` exactly,
 * joining "same" and "inserted" gives `to`. Runs in browsers too.
 */
export function redline(from: string, to: string, language: string): RedlineSegment[] {
  if (from === to) return from === "" ? [] : [{ kind: "same", text: from }];
  const before = wordsOf(from, language);
  const after = wordsOf(to, language);
  const changes = diffArrays(before, after, { maxEditLength: mostChangedWords });
  const runs = changes
    ? changes.map((change) => ({ kind: kindOf(change), words: change.value }))
    : differentInTheMiddle(before, after);
  return calmChanges(runs).map((run) => ({ kind: run.kind, text: run.words.join("") }));
}

function kindOf(change: { added: boolean; removed: boolean }): RedlineSegment["kind"] {
  if (change.added) return "inserted";
  return change.removed ? "deleted" : "same";
}

/** Words, spaces and punctuation; words joined by a hyphen or an apostrophe are one. */
function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment } of wordSegmenter(language).segment(text)) {
    const last = words.at(-1);
    const joined =
      last !== undefined &&
      ((/^[-\u2010\u2011'\u2019]$/u.test(segment) && /[\p{L}\p{N}]$/u.test(last)) ||
        (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(last) && /^[\p{L}\p{N}]/u.test(segment)));
    if (joined) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function differentInTheMiddle(before: string[], after: string[]) {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    { kind: "same" as const, words: before.slice(0, start) },
    { kind: "deleted" as const, words: before.slice(start, before.length - end) },
    { kind: "inserted" as const, words: after.slice(start, after.length - end) },
    { kind: "same" as const, words: before.slice(before.length - end) },
  ];
}

/**
 * The redline as HTML: `<ins>` and `<del>`, line ends as `<br>`. With labels, each change opens and
 * closes with words that only screen readers speak. Texts and labels are escaped here.
 */
export function redlineToHtml(segments: RedlineSegment[], labels?: RedlineLabels): string {
  return segments
    .map(({ kind, text }) => {
      const html = escapeHtml(text).replaceAll("\n", "<br>");
      if (kind === "same") return html;
      return kind === "inserted"
        ? `<ins>${spoken(labels?.inserted)}${html}${spoken(labels?.endInserted)}</ins>`
        : `<del>${spoken(labels?.deleted)}${html}${spoken(labels?.endDeleted)}</del>`;
    })
    .join("");
}

function spoken(label: string | undefined): string {
  return label ? `<span class="visually-hidden"> ${escapeHtml(label)} </span>` : "";
}
