import { escapeHtml } from "@/lib/text/escape-html";
import type { CorrectedWords } from "./corrected-words";

const piece = /<[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|[^<&]/giu;
/** Tags within a line of words; every other parts two blocks. */
const inLine = /^<\/?(?:a|em|strong|sup)\b/i;
const signs: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * Sets a mark behind the first place of each corrected quotation in HTML of our own writer, with a link to its note.
 * Words that cross from one block to the next get none; their note stands below all the same.
 *
 * @param label what the mark says, for the number of a correction, in the language of the text.
 */
export function markCorrections(
  html: string,
  corrections: readonly CorrectedWords[],
  label: (number: number) => string,
): string {
  const places = corrections.flatMap(({ quote, number, now }) => {
    const end = endOf(html, quote);
    return end === null ? [] : [{ end, mark: markOf(now.id, label(number)) }];
  });
  return places
    .toSorted((one, other) => other.end - one.end)
    .reduce((marked, { end, mark }) => marked.slice(0, end) + mark + marked.slice(end), html);
}

/** Id of the note of a correction on its page. */
export function noteId(correctionId: string): string {
  return `correction-${correctionId}`;
}

function markOf(id: string, label: string): string {
  return `<sup><a class="correction-mark" href="#${noteId(id)}">[${escapeHtml(label)}]</a></sup>`;
}

/** Where in the HTML the first place of these words ends; null where they do not stand in one block. */
function endOf(html: string, quote: string): number | null {
  let text = "";
  /** For each unit of the text, where in the HTML it ends. */
  const ends: number[] = [];
  for (const match of html.matchAll(piece)) {
    const [given] = match;
    const end = match.index + given.length;
    const sign = given.startsWith("<") ? signOf(given) : given.startsWith("&") ? (signs[given] ?? "\uFFFD") : given;
    text += sign;
    for (let unit = 0; unit < sign.length; unit += 1) ends.push(end);
  }
  const start = text.indexOf(quote);
  const end = start === -1 ? undefined : ends[start + quote.length - 1];
  return end === undefined ? null : outsideLink(html, end);
}

/** A link holds no other link: a mark for words that end in one stands behind it. */
function outsideLink(html: string, end: number): number {
  const before = html.slice(0, end);
  if (before.lastIndexOf("<a ") <= before.lastIndexOf("</a>")) return end;
  const closing = html.indexOf("</a>", end);
  return closing === -1 ? end : closing + "</a>".length;
}

function signOf(tag: string): string {
  if (inLine.test(tag)) return "";
  return tag.startsWith("<br") ? "\n" : "\0";
}
