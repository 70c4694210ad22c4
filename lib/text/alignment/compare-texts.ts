import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { AlignedInput, Alignment, Known } from "@/lib/text/alignment/alignment";
import { type RedlineSegment, redline } from "@/lib/text/redline";

export type ComparedPart = {
  /** The paragraph of the new version that this is the text of; null when it is gone. */
  after: string | null;
  segments: RedlineSegment[];
};

export type ComparedParagraph = Alignment & {
  /** One, or one for each paragraph of a split. */
  parts: ComparedPart[];
};

/** What parts the old paragraphs of a merged one in its redline. */
const paragraphEnd = "\n";

/**
 * Two versions side by side, paragraph by paragraph, with a redline in words. "same" and "inserted"
 * of a part joined are the new paragraph exactly; "same" and "deleted" of all parts joined are the
 * old text exactly, that of merged paragraphs with a line end between them.
 */
export function compareTexts(
  before: AlignedInput[],
  after: AlignedInput[],
  language: string,
  known?: Known,
): ComparedParagraph[] {
  return withRedlines(alignParagraphs(before, after, language, known), before, after, language);
}

/** The redlines of an alignment that was made before, in its order. */
export function withRedlines(
  aligned: Alignment[],
  before: AlignedInput[],
  after: AlignedInput[],
  language: string,
): ComparedParagraph[] {
  const olds = new Map(before.map(({ id, text }) => [id, text]));
  const news = new Map(after.map(({ id, text }) => [id, text]));
  return aligned.map((alignment) => {
    const from = alignment.before.map((id) => olds.get(id) ?? "");
    const to = alignment.after.map((id) => news.get(id) ?? "");
    const segments = redline(from.join(paragraphEnd), to.join(paragraphEnd), language);
    const texts = cutAt(segments, to);
    return {
      ...alignment,
      parts: texts.map((part, index) => ({ after: alignment.after[index] ?? null, segments: part })),
    };
  });
}

/** The redline of several new paragraphs, cut where one ends; the line end between them is left out. */
function cutAt(segments: RedlineSegment[], texts: string[]): RedlineSegment[][] {
  let part: RedlineSegment[] = [];
  const parts = [part];
  const lengths = texts.map(({ length }) => length);
  let room = lengths.length > 1 ? (lengths[0] ?? 0) : Number.POSITIVE_INFINITY;
  for (const { kind, text } of segments) {
    let rest = text;
    while (kind !== "deleted" && rest.length > room) {
      if (room > 0) part.push({ kind, text: rest.slice(0, room) });
      // A line end of the old paragraph that became the end of a new one is no longer in the text.
      if (kind === "same") part.push({ kind: "deleted", text: paragraphEnd });
      rest = rest.slice(room + paragraphEnd.length);
      part = [];
      parts.push(part);
      room = parts.length < lengths.length ? (lengths[parts.length - 1] ?? 0) : Number.POSITIVE_INFINITY;
    }
    if (rest === "") continue;
    part.push({ kind, text: rest });
    if (kind !== "deleted") room -= rest.length;
  }
  return parts;
}
