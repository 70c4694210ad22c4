import { describe, expect, it } from "vitest";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { AlignedInput, Known } from "@/lib/text/alignment/alignment";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { seededRandom } from "../seeded-random";
import { randomDraft, randomlyChanged, type Script, version } from "./random-drafts";

const scripts: Script[] = ["en", "ar", "zh"];

/** Drafts with changes, and things known of them that need not be likely: any paragraph may be any other. */
const cases = scripts.flatMap((script) =>
  Array.from({ length: 40 }, (_, seed) => {
    const random = seededRandom(seed * 13 + script.charCodeAt(0));
    const draft = randomDraft(random, script, 2 + Math.floor(random() * 40));
    const before = version(draft, "o");
    const after = version(randomlyChanged(draft, random, script, Math.floor(random() * 20)), "n");
    return { script, before, after, known: randomlyKnown(random, before, after) };
  }),
);

function randomlyKnown(random: () => number, before: AlignedInput[], after: AlignedInput[]): Known {
  const olds = shuffled(random, before);
  const news = shuffled(random, after);
  const take = (list: string[], most: number) => list.splice(0, Math.floor(random() * (most + 1)));
  const known: Known = { pairs: [], held: [] };
  for (let count = Math.floor(random() * 8); count > 0; count -= 1) {
    const [old, now] = [olds.shift(), news.shift()];
    if (old !== undefined && now !== undefined) known.pairs.push({ before: old, after: now });
  }
  for (let count = Math.floor(random() * 6); count > 0; count -= 1) {
    const group =
      random() < 0.5
        ? { before: take(olds, 1), after: take(news, 3) }
        : { before: take(olds, 3), after: take(news, 1) };
    if (group.before.length + group.after.length > 0) known.held.push(group);
  }
  return known;
}

function shuffled(random: () => number, items: AlignedInput[]): string[] {
  return items
    .map(({ id }) => ({ id, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

describe("what is known beforehand", () => {
  it("stays known: pairs are together, what a person settled is as it was settled", () => {
    for (const { script, before, after, known } of cases) {
      const rows = alignParagraphs(before, after, script, known);
      for (const pair of known.pairs) {
        const row = rows.find((one) => one.before.includes(pair.before));
        expect(row?.after).toContain(pair.after);
      }
      for (const group of known.held.filter((one) => one.before.length + one.after.length > 1)) {
        const row = rows.find(
          (one) => one.before.includes(group.before[0] ?? "") || one.after.includes(group.after[0] ?? ""),
        );
        if (group.before.length > 0 && group.after.length > 0) {
          expect(row?.before.toSorted()).toEqual(group.before.toSorted());
          expect(row?.after.toSorted()).toEqual(group.after.toSorted());
        }
      }
      for (const group of known.held.filter((one) => one.before.length + one.after.length === 1)) {
        expect(
          rows.some((row) => row.before.join() === group.before.join() && row.after.join() === group.after.join()),
        ).toBe(true);
      }
    }
  });

  it("leaves every paragraph of both sides in one row, and the new text exact", () => {
    for (const { script, before, after, known } of cases) {
      const compared = compareTexts(before, after, script, known);
      expect(compared.flatMap((row) => row.after).toSorted()).toEqual(after.map(({ id }) => id).toSorted());
      expect(compared.flatMap((row) => row.before).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
      const texts = new Map(after.map(({ id, text }) => [id, text]));
      for (const part of compared.flatMap(({ parts }) => parts)) {
        if (part.after === null) continue;
        const now = part.segments.flatMap(({ kind, text }) => (kind === "deleted" ? [] : text)).join("");
        expect(now).toBe(texts.get(part.after));
      }
    }
  });

  it("changes nothing when it is what the program finds anyway", () => {
    for (const { script, before, after } of cases) {
      const rows = alignParagraphs(before, after, script);
      expect(alignParagraphs(before, after, script, { pairs: [], held: rows }).map(shape)).toEqual(rows.map(shape));
    }
  });

  it("that names a paragraph which is not there is left out", () => {
    const before = version(["One paragraph of several words."], "o");
    const after = version(["One paragraph of several words."], "n");
    const known = { pairs: [{ before: "x", after: "n0" }], held: [{ before: ["o0", "gone"], after: [] }] };
    expect(alignParagraphs(before, after, "en", known).map(shape)).toEqual(["identical o0 n0 false"]);
  });
});

function shape({
  kind,
  before,
  after,
  moved,
}: {
  kind: string;
  before: string[];
  after: string[];
  moved: boolean;
}): string {
  return `${kind} ${before.join("+")} ${after.join("+")} ${moved}`;
}
