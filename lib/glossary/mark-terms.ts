import { escapeHtml } from "@/lib/text/escape-html";
import type { TermFinder } from "./find-terms";

/** A tag, or the text up to the next one. */
const pieces = /<[^>]*>|[^<]+/g;

/** In these no term is marked: they lead elsewhere already, or give the words of others. */
const closedTo = /^<(\/?)(a|blockquote|q|sup|ins|del)[\s>]/;

/**
 * HTML of one paragraph in which each term is a link to what it means here, at its first place. The characters of the
 * text stay as they are, so that quotes and places found before are found again.
 * @param html made by lib/text/rich-text-html
 * @param notes what each term means, by address; a term without one is not marked
 */
export function markTerms(html: string, finder: TermFinder, notes: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let depth = 0;
  let marked = "";
  for (const [piece] of html.matchAll(pieces)) {
    if (piece.startsWith("<")) {
      const tag = closedTo.exec(piece);
      if (tag !== null) depth += tag[1] === "/" ? -1 : 1;
      marked += piece;
    } else marked += depth > 0 ? piece : markText(piece, finder, notes, seen);
  }
  return marked;
}

function markText(escaped: string, finder: TermFinder, notes: ReadonlyMap<string, string>, seen: Set<string>): string {
  // Of "&amp;" no letter is a word.
  const words = escaped.replace(/&#?\w+;/g, (entity) => " ".repeat(entity.length));
  let marked = "";
  let from = 0;
  for (const { start, end, slug } of finder(words, seen)) {
    const note = notes.get(slug);
    if (note === undefined) continue;
    marked += `${escaped.slice(from, start)}<a class="term" href="#term-${slug}" aria-describedby="term-${slug}"`;
    marked += ` data-note="${escapeHtml(note)}">${escaped.slice(start, end)}</a>`;
    from = end;
  }
  return marked + escaped.slice(from);
}
