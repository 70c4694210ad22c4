import { literalPlaces, termPlaces, wholePlaces } from "./exact-places";
import { type RedlineSegment, redline } from "./redline";
import { wordSegmenter } from "./words";

/** How often a term stands in a text, as whole words; see `termPlaces`. */
export function countOccurrences(text: string, term: string): number {
  return termPlaces(text, term).length;
}

/** The text with a term replaced wherever it stands as whole words, and at how many places. */
export function replaceTerm(text: string, from: string, to: string): { count: number; text: string } {
  const places = termPlaces(text, from);
  let replaced = "";
  let done = 0;
  for (const at of places) {
    replaced += text.slice(done, at) + to;
    done = at + from.length;
  }
  return { count: places.length, text: replaced + text.slice(done) };
}

/**
 * A change of exact words: letter by letter, at the one place where they stand. `text` is null unless they stand at
 * exactly one place, because at several the change would be guessed.
 */
export function applyExactly(
  text: string,
  { find, replace }: { find: string; replace: string },
): { appliesTo: number; text: string | null } {
  const places = literalPlaces(text, find);
  const [at] = places;
  if (at === undefined || places.length > 1) return { appliesTo: places.length, text: null };
  return { appliesTo: 1, text: text.slice(0, at) + replace + text.slice(at + find.length) };
}

/** Why a change could not be carried over: its words are gone, stand there several times, or changed around it. */
export type RebasingReason = "words_gone" | "words_repeated" | "overlaps";

export type CarriedChange = { kind: "applies"; text: string } | { kind: "needs_rebasing"; reason: RebasingReason };

type Change = {
  /** Offsets in the text it was made on. */
  start: number;
  end: number;
  inserted: string;
};

/** Words that must stand unchanged at each side of a change; fewer only where there are fewer, the edge where none. */
const leastContext = 2;

/** No cleaned text holds these: they stand for its edges, so that a change at an edge stays at one. */
const startSign = "\u0002";
const endSign = "\u0003";

/**
 * Carries the change from `base` to `proposed` over to `current`, a later state of `base`. Each changed stretch,
 * with words enough around it to be the only such place in `base`, must be found exactly once in `current`; no
 * place is ever guessed. Where `current` is `base` this gives `proposed`.
 *
 * @param language BCP 47 tag of the texts; it parts their words
 */
export function carryChange({
  base,
  proposed,
  current,
  language,
}: {
  base: string;
  proposed: string;
  current: string;
  language: string;
}): CarriedChange {
  if (current === base) return { kind: "applies", text: proposed };
  const from = startSign + base + endSign;
  const onto = startSign + current + endSign;
  const bounds = wordBounds(from, language);
  const placed: Change[] = [];
  for (const change of changesOf(redline(base, proposed, language))) {
    const place = placeOf(change, from, onto, bounds);
    if (typeof place === "string") return { kind: "needs_rebasing", reason: place };
    const before = placed.at(-1);
    if (before !== undefined && place < before.end) return { kind: "needs_rebasing", reason: "overlaps" };
    placed.push({ start: place, end: place + change.end - change.start, inserted: change.inserted });
  }
  return { kind: "applies", text: withChanges(onto, placed).slice(1, -1) };
}

/** The changed stretches of a redline, by offsets in the text with its edge signs. */
function changesOf(segments: RedlineSegment[]): Change[] {
  const changes: Change[] = [];
  let at = startSign.length;
  let open = false;
  for (const { kind, text } of segments) {
    const last = changes.at(-1);
    const change = open && last !== undefined ? last : { start: at, end: at, inserted: "" };
    if (kind !== "same" && change !== last) changes.push(change);
    open = kind !== "same";
    if (kind === "inserted") change.inserted += text;
    else at += text.length;
    if (kind === "deleted") change.end = at;
  }
  return changes;
}

/** Where the stretch begins in the other text, or why no one place can be named. */
function placeOf({ start, end }: Change, from: string, onto: string, bounds: number[]): number | RebasingReason {
  // The more words around it, the surer the place: first as many as make it the only one in the text it was made on.
  for (let words = leastContext; ; words *= 2) {
    const left = contextStart(bounds, start, words);
    const right = contextEnd(bounds, end, words, from.length);
    const stretch = from.slice(left, right);
    const isWholeText = left === 0 && right === from.length;
    if (!isWholeText && wholePlaces(from, stretch).length > 1) continue;
    const places = wholePlaces(onto, stretch);
    const [only] = places;
    if (places.length > 1) return "words_repeated";
    if (only !== undefined) return only + (start - left);
    return whyGone(from.slice(start, end), from.slice(left, start), from.slice(end, right), onto);
  }
}

function whyGone(changed: string, before: string, after: string, onto: string): RebasingReason {
  const stillThere = changed.trim() === "" ? onto.includes(before) || onto.includes(after) : onto.includes(changed);
  return stillThere ? "overlaps" : "words_gone";
}

/** Starts and ends of the words of a text, in order, in pairs. */
function wordBounds(text: string, language: string): number[] {
  const bounds: number[] = [];
  for (const { index, segment, isWordLike } of wordSegmenter(language).segment(text)) {
    if (isWordLike) bounds.push(index, index + segment.length);
  }
  return bounds;
}

function contextStart(bounds: number[], at: number, words: number): number {
  const starts = bounds.filter((_, index) => index % 2 === 0 && (bounds[index + 1] ?? 0) <= at);
  return starts.at(-words) ?? (words === leastContext ? starts[0] : undefined) ?? 0;
}

function contextEnd(bounds: number[], at: number, words: number, length: number): number {
  const ends = bounds.filter((_, index) => index % 2 === 1 && (bounds[index - 1] ?? 0) >= at);
  return ends[words - 1] ?? (words === leastContext ? ends.at(-1) : undefined) ?? length;
}

function withChanges(text: string, changes: Change[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, inserted } of changes) {
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}
