import type { AlignedInput, Known, Match } from "@/lib/text/alignment/alignment";
import type { OpenParagraph } from "@/lib/text/alignment/candidate-pairs";
import { exactKey, type FeatureReader, similarity } from "@/lib/text/alignment/paragraph-features";
import { partsAround } from "@/lib/text/alignment/split-and-merged";

/** What is known beforehand, by place in the two lists. */
export type KnownPlaces = {
  /** Settled matches, to be taken as they are; one side may be empty. */
  held: { before: number[]; after: number[] }[];
  /** The keys under which equals are found: those of a known pair agree, those of what is settled equal nothing. */
  beforeKeys: string[];
  afterKeys: string[];
  /** The new paragraph of each old one that is known to live on. */
  partners: Map<number, number>;
};

/**
 * Reads what is known into places. What names a paragraph that is not there, or one that was named before, is left
 * out: what is settled goes before what is merely known.
 */
export function knownPlaces(before: AlignedInput[], after: AlignedInput[], known: Known): KnownPlaces {
  const beforeKeys = before.map(exactKey);
  const afterKeys = after.map(exactKey);
  const places = {
    before: new Map(before.map(({ id }, index) => [id, index])),
    after: new Map(after.map(({ id }, index) => [id, index])),
  };
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const find = (side: "before" | "after", ids: string[]) => ids.flatMap((id) => places[side].get(id) ?? []);
  const claim = (olds: number[], news: number[]) => {
    if (olds.some((index) => taken.before.has(index)) || news.some((index) => taken.after.has(index))) return false;
    for (const index of olds) taken.before.add(index);
    for (const index of news) taken.after.add(index);
    return true;
  };
  const held = known.held.flatMap((group) => {
    const olds = find("before", group.before).sort((a, b) => a - b);
    const news = find("after", group.after).sort((a, b) => a - b);
    if (olds.length !== group.before.length || news.length !== group.after.length) return [];
    return claim(olds, news) ? [{ before: olds, after: news }] : [];
  });
  for (const index of taken.before) beforeKeys[index] = `settled before ${index}`;
  for (const index of taken.after) afterKeys[index] = `settled after ${index}`;
  const partners = new Map<number, number>();
  for (const pair of known.pairs) {
    const [old] = find("before", [pair.before]);
    const [now] = find("after", [pair.after]);
    if (old === undefined || now === undefined || !claim([old], [now])) continue;
    partners.set(old, now);
    beforeKeys[old] = `known ${old}`;
    afterKeys[now] = `known ${old}`;
  }
  return { held, beforeKeys, afterKeys, partners };
}

/** How alike the two sides of a match are that was not found by likeness; 1 where one side is empty. */
export function likenessOf(
  match: { before: number[]; after: number[] },
  before: AlignedInput[],
  after: AlignedInput[],
  reader: FeatureReader,
): number {
  if (match.before.length === 0 || match.after.length === 0) return 1;
  const textOf = (items: AlignedInput[], indexes: number[]) => indexes.map((index) => items[index]?.text).join("\n");
  const [old, now] = [textOf(before, match.before), textOf(after, match.after)];
  return old === now ? 1 : similarity(reader.read(old), reader.read(now));
}

/**
 * Known pairs that became more than a pair: the neighbours without a counterpart that hold words of the other side
 * join it, as a split or a merger.
 */
export function grownPairs(
  pairs: Match[],
  openBefore: OpenParagraph[],
  openAfter: OpenParagraph[],
  read: { before(index: number): OpenParagraph; after(index: number): OpenParagraph },
): Match[] {
  const free = {
    before: new Map(openBefore.map((paragraph) => [paragraph.index, paragraph])),
    after: new Map(openAfter.map((paragraph) => [paragraph.index, paragraph])),
  };
  return pairs.map((pair) => {
    const [old, now] = [pair.before[0], pair.after[0]];
    if (pair.score === 1 || old === undefined || now === undefined) return pair;
    for (const side of ["after", "before"] as const) {
      const [index, whole] = side === "after" ? [now, read.before(old)] : [old, read.after(now)];
      if (!free[side].has(index - 1) && !free[side].has(index + 1)) continue;
      const grown = partsAround(whole, read[side](index), free[side]);
      if (grown === null) continue;
      const several = grown.parts.map((part) => part.index);
      for (const part of several) free[side].delete(part);
      return side === "after"
        ? { before: [old], after: several, score: grown.score }
        : { before: several, after: [now], score: grown.score };
    }
    return pair;
  });
}
