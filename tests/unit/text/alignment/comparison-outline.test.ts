import { describe, expect, it } from "vitest";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { type OutlineEntry, outlineOf } from "@/lib/text/alignment/comparison-outline";
import { seededRandom } from "../seeded-random";
import { randomDraft, randomlyChanged, version } from "./random-drafts";

const sentences = [
  "States protect the services that their people depend on.",
  "They notify operators of what they learn from incidents.",
  "Points of contact answer within one working day.",
  "Small teams receive support when they ask for it.",
  "Records of every exercise are kept and published.",
  "Nothing here limits the rights of any person.",
];

function outlined(before: string[], after: string[]) {
  const [olds, news] = [version(before, "o"), version(after, "n")];
  return outlineOf(compareTexts(olds, news, "en"), olds, news);
}

function shown(entry: OutlineEntry): string {
  if (entry.type === "change") return `change ${entry.place}: ${entry.kinds.join("+")}`;
  if (entry.type === "departure") return `left ${entry.rows.length} > change ${entry.places.join()}`;
  const runs = entry.renumbered.map(({ from, to }) => `${from.join("-")} now ${to.join("-")}`);
  return [`same ${entry.rows.length}`, ...runs].join("; ");
}

describe("the outline of a comparison", () => {
  it("says in one sentence that numbers moved on, and counts each kind", () => {
    const after = sentences.toSpliced(1, 0, "A wholly new sentence about undersea infrastructure.");
    const { entries, counts, firsts } = outlined(sentences, after);
    expect(entries.map(shown)).toEqual(["same 1", "change 1: added", "same 5; 2-6 now 3-7"]);
    expect(counts).toEqual({ changed: 0, added: 1, removed: 0, moved: 0, renumbered: 5 });
    expect(firsts).toEqual({ changed: null, added: "change-1", removed: null, moved: null, renumbered: "fold-2" });
  });

  it("shows what moved at both ends, neighbours that moved together as one departure", () => {
    const [one = "", two = "", ...rest] = sentences;
    const { entries, counts } = outlined(sentences, [...rest, one, two]);
    expect(entries.map(shown)).toEqual([
      "left 2 > change 1,2",
      "same 4; 3-6 now 1-4",
      "change 1: moved+renumbered",
      "change 2: moved+renumbered",
    ]);
    expect(counts.moved).toBe(2);
  });

  it("finds nothing to tell of a text and itself", () => {
    const { entries, counts } = outlined(sentences, sentences);
    expect(entries.map(shown)).toEqual(["same 6"]);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it("keeps every row once, in its order, and one departure for each that moved", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const random = seededRandom(seed);
      const draft = randomDraft(random, "en", 30);
      const before = version(draft, "o");
      const after = version(randomlyChanged(draft, random, "en", 15), "n");
      const compared = compareTexts(before, after, "en");
      const { entries } = outlineOf(compared, before, after);
      const rows = entries.flatMap((entry) =>
        entry.type === "change" ? [entry.row] : entry.type === "unchanged" ? entry.rows : [],
      );
      expect(rows).toEqual(compared);
      const left = entries.flatMap((entry) => (entry.type === "departure" ? entry.rows : []));
      expect(left).toHaveLength(compared.filter(({ moved }) => moved).length);
      expect(new Set(left).size).toBe(left.length);
    }
  });
});
