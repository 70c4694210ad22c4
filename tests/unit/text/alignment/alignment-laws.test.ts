import { describe, expect, it } from "vitest";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { AlignedInput } from "@/lib/text/alignment/alignment";
import { type ComparedParagraph, compareTexts } from "@/lib/text/alignment/compare-texts";
import type { RedlineSegment } from "@/lib/text/redline";
import { seededRandom } from "../seeded-random";
import { edited, randomDraft, randomlyChanged, repetitiveDraft, type Script, sentence, version } from "./random-drafts";

const scripts: Script[] = ["en", "ar", "zh"];

const changed = scripts.flatMap((script) =>
  Array.from({ length: 40 }, (_, seed) => {
    const random = seededRandom(seed * 31 + script.length + script.charCodeAt(0));
    const draft = randomDraft(random, script, Math.floor(random() * 60));
    const changes = Math.floor(random() * 40);
    const next = randomlyChanged(draft, random, script, changes);
    return { script, before: version(draft, "o"), after: version(next, "n") };
  }),
);

const repetitive = scripts.flatMap((script) =>
  Array.from({ length: 60 }, (_, seed) => {
    const random = seededRandom(seed * 17 + script.charCodeAt(0));
    const pool = Array.from({ length: 9 }, () => sentence(random, script));
    const [before, after] = [repetitiveDraft(random, script, pool), repetitiveDraft(random, script, pool)];
    return { script, before: version(before, "o"), after: version(after, "n") };
  }),
);

const cases = [...changed, ...repetitive];

function textOf(segments: RedlineSegment[], kind: "inserted" | "deleted"): string {
  return segments.flatMap((segment) => (["same", kind].includes(segment.kind) ? segment.text : [])).join("");
}

/** The new texts, made from the old ones: what the comparison strikes must be there, word for word. */
function applied(before: AlignedInput[], compared: ComparedParagraph[]): { id: string | null; text: string }[] {
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  return compared.flatMap((paragraph) => {
    const old = paragraph.before.map((id) => texts.get(id)).join("\n");
    expect(paragraph.parts.map(({ segments }) => textOf(segments, "deleted")).join("")).toBe(old);
    if (paragraph.kind === "gone") return [];
    return paragraph.parts.map(({ after, segments }) => ({ id: after, text: textOf(segments, "inserted") }));
  });
}

describe("alignment of random versions", () => {
  it("keeps every paragraph of both sides exactly once, the new ones in their order", () => {
    for (const { script, before, after } of cases) {
      const aligned = alignParagraphs(before, after, script);
      expect(aligned.flatMap((one) => one.after)).toEqual(after.map(({ id }) => id));
      expect(aligned.flatMap((one) => one.before).sort()).toEqual(before.map(({ id }) => id).sort());
    }
  });

  it("says of each only what its sides allow", () => {
    for (const { script, before, after } of cases) {
      for (const one of alignParagraphs(before, after, script)) {
        const shape = `${Math.min(one.before.length, 2)}:${Math.min(one.after.length, 2)}`;
        expect(shapes[one.kind]).toBe(shape);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        if (one.kind === "moved") expect(one.moved).toBe(true);
        if (one.kind === "identical" || shape.includes("0")) expect(one.moved).toBe(false);
        const old = before.find(({ id }) => id === one.before[0]);
        const now = after.find(({ id }) => id === one.after[0]);
        if (shape === "1:1") expect(one.kind === "edited").toBe(old?.text !== now?.text || old?.kind !== now?.kind);
      }
    }
  });

  it("leaves what did not move in the same order on both sides", () => {
    for (const { script, before, after } of cases) {
      const places = new Map(before.map(({ id }, index) => [id, index]));
      const stayed = alignParagraphs(before, after, script).filter(({ moved, kind }) => !moved && kind !== "new");
      const order = stayed.flatMap((one) => one.before.map((id) => places.get(id) ?? -1));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it("gives the same result every time", () => {
    for (const { script, before, after } of cases.slice(0, 20)) {
      expect(alignParagraphs(before, after, script)).toEqual(alignParagraphs(before, after, script));
    }
  });

  it("finds no change between a version and itself", () => {
    for (const { script, before } of cases) {
      const kinds = alignParagraphs(before, before, script).map(({ kind, score }) => `${kind} ${score}`);
      expect(kinds.filter((kind) => kind !== "identical 1")).toEqual([]);
    }
  });
});

describe("alignment of large drafts", () => {
  // Takes about half a second; all pairs of 1,500 and 1,500 paragraphs would take minutes.
  it.each(scripts)("aligns 1,500 paragraphs that were all edited within seconds (%s)", (script) => {
    const random = seededRandom(1500);
    const draft = randomDraft(random, script, 1500);
    const before = version(draft, "o");
    const after = version(
      draft.map((piece) => ({ ...piece, text: edited(piece.text, random, script) })),
      "n",
    );
    const start = performance.now();
    const aligned = alignParagraphs(before, after, script);
    expect(performance.now() - start).toBeLessThan(5000);
    const wrong = aligned.filter((one) => one.kind === "edited" && one.before[0]?.slice(1) !== one.after[0]?.slice(1));
    expect(wrong.length).toBeLessThan(15);
    expect(aligned.filter(({ kind }) => kind === "edited").length).toBeGreaterThan(1200);
  });
});

describe("comparison of random versions", () => {
  it("applied to the old version gives exactly the new one", () => {
    for (const { script, before, after } of cases) {
      const compared = compareTexts(before, after, script);
      expect(applied(before, compared)).toEqual(after.map(({ id, text }) => ({ id, text })));
    }
  });
});

const shapes = {
  identical: "1:1",
  edited: "1:1",
  moved: "1:1",
  split: "1:2",
  merged: "2:1",
  new: "0:1",
  gone: "1:0",
};
