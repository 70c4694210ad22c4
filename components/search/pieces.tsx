import type { ExcerptPiece } from "@/lib/search/excerpt";

/** A text with what was looked for marked in it; the words are always text, never HTML. */
export function Pieces({ pieces }: { pieces: readonly ExcerptPiece[] }) {
  let at = 0;
  return pieces.map(({ text, isMarked }) => {
    at += text.length;
    return isMarked ? <mark key={at}>{text}</mark> : text;
  });
}
