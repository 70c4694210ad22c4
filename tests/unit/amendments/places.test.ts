import { describe, expect, it } from "vitest";
import { applyEdits, type Edit, editsOf } from "@/lib/amendments/edits";
import { overlapsOf, placesOf } from "@/lib/amendments/places";
import { redline } from "@/lib/text/redline";
import { seededRandom } from "../text/seeded-random";

const text = "0123456789";
const edit = (start: number, end: number, insert: string): Edit => ({ start, end, insert });

describe("the edits of a redline", () => {
  it("join a deletion and what replaces it, and give the new text back", () => {
    const from = "States should act on every report they get.";
    const to = "States must act on every report they get today.";
    const edits = editsOf(redline(from, to, "en"), from);
    expect(edits).toEqual([edit(7, 13, "must"), edit(42, 42, " today")]);
    expect(applyEdits(from, edits ?? [])).toBe(to);
  });

  it("are none on any other text than the one the redline was made on", () => {
    const made = redline("States should act.", "States must act.", "en");
    expect(editsOf(made, "States should act!")).toBeNull();
    expect(editsOf(made, "States should act. Now.")).toBeNull();
    expect(editsOf(made, "")).toBeNull();
    expect(editsOf([], text)).toBeNull();
  });
});

describe("overlaps", () => {
  const collide = (left: Edit, right: Edit) =>
    overlapsOf(text, [
      { key: "left", edits: [left] },
      { key: "right", edits: [right] },
    ]).length > 0;

  it.each([
    ["the same words replaced differently", edit(2, 4, "a"), edit(2, 4, "b"), true],
    ["the same words replaced alike", edit(2, 4, "a"), edit(2, 4, "a"), false],
    ["one word in common", edit(2, 5, ""), edit(4, 6, ""), true],
    ["one inside the other", edit(1, 8, "x"), edit(3, 4, ""), true],
    ["an insertion inside a deletion", edit(1, 8, ""), edit(5, 5, "x"), true],
    ["two insertions at one point", edit(5, 5, "x"), edit(5, 5, "y"), true],
    ["the same insertion twice", edit(5, 5, "x"), edit(5, 5, "x"), false],
    ["side by side", edit(1, 3, "x"), edit(3, 5, "y"), false],
    ["an insertion before a change", edit(3, 3, "x"), edit(3, 5, "y"), false],
    ["an insertion behind a change", edit(3, 5, "x"), edit(5, 5, "y"), false],
    ["apart", edit(0, 1, "x"), edit(8, 9, "y"), false],
    ["an edit that changes nothing", edit(2, 4, "23"), edit(2, 4, "b"), false],
  ])("%s", (_, left, right, expected) => {
    expect(collide(left, right)).toBe(expected);
    expect(collide(right, left)).toBe(expected);
  });

  it("two edits share a place exactly where they, or others between them, touch the same words", () => {
    const random = seededRandom(99);
    const below = (end: number) => Math.floor(random() * end);
    const touch = (left: Edit, right: Edit) =>
      Math.max(left.start, right.start) < Math.min(left.end, right.end) ||
      (left.start === left.end && right.start < left.start && left.start < right.end) ||
      (right.start === right.end && left.start < right.start && right.start < left.end) ||
      (left.start === left.end && right.start === right.end && left.start === right.start);
    for (let round = 0; round < 500; round += 1) {
      const edits = Array.from({ length: 1 + below(6) }, (_, index) => {
        const start = below(10);
        return { key: index, edits: [edit(start, Math.min(10, start + below(4)), `<${index}>`)] };
      });
      // Whatever touches, directly or through others, found the slow way.
      const group = edits.map((_, index) => index);
      for (let pass = 0; pass < edits.length; pass += 1) {
        for (const left of edits)
          for (const right of edits) {
            const [a] = left.edits;
            const [b] = right.edits;
            if (a === undefined || b === undefined || !touch(a, b)) continue;
            const lower = Math.min(group[left.key] ?? 0, group[right.key] ?? 0);
            group[left.key] = lower;
            group[right.key] = lower;
          }
      }
      const places = placesOf(text, edits).map(({ alternatives }) =>
        alternatives.flatMap(({ keys }) => keys).sort((left, right) => left - right),
      );
      const expected = [...new Set(group)].map((name) =>
        edits.map(({ key }) => key).filter((key) => group[key] === name),
      );
      const sorted = (lists: number[][]) => lists.map((list) => list.join()).sort();
      expect(sorted(places)).toEqual(sorted(expected));
    }
  });

  it("places stand in order, apart from each other, and inside the text", () => {
    const places = placesOf(text, [
      { key: "a", edits: [edit(7, 9, "x"), edit(9, 9, "y")] },
      { key: "b", edits: [edit(0, 2, ""), edit(8, 10, "z")] },
    ]);
    expect(places.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [7, 10],
    ]);
  });
});
