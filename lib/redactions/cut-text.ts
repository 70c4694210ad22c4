import { setApart } from "@/lib/text/set-apart";

/** A place in a plain text that the public does not read, and what stands there instead. */
export type Cut = {
  /** UTF-16 units from the start of the text. */
  start: number;
  length: number;
  /** What stands instead, such as "[redacted: personal data]". It says nothing of the length of what it replaces. */
  instead: string;
};

/** Cuts in the order of the text; those that overlap or touch are one, and the first says why. */
export function inOrder(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || cut.start > last.start + last.length) merged.push({ ...cut });
    else last.length = Math.max(last.length, cut.start + cut.length - last.start);
  }
  return merged;
}

/** The text with each place replaced. */
export function cutText(text: string, cuts: readonly Cut[]): string {
  let rest = 0;
  let kept = "";
  for (const { start, length, instead } of inOrder(cuts)) {
    kept += text.slice(rest, start) + instead;
    rest = start + length;
  }
  return kept + text.slice(rest);
}

/** The text whole, with the words of each place set apart in it. */
export function withPlacesApart(text: string, places: readonly Pick<Cut, "start" | "length">[]): string {
  const cuts = inOrder(places.map(({ start, length }) => ({ start, length, instead: "" })));
  return cutText(
    text,
    cuts.map((cut) => ({ ...cut, instead: setApart(text.slice(cut.start, cut.start + cut.length)) })),
  );
}
