import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goesInCircles, type PartOf } from "@/lib/organisations/part-of";

const id = fc.integer({ min: 0, max: 8 });
const part = (partId: number, wholeId: number): PartOf => ({ partId: String(partId), wholeId: String(wholeId) });

/** Whether one can come back to where one began by going up: slowly, but plainly right. */
function comesBack(parts: readonly PartOf[]): boolean {
  const above = (from: string, seen: ReadonlySet<string>): boolean =>
    parts.some(
      ({ partId, wholeId }) => partId === from && (seen.has(wholeId) || above(wholeId, new Set([...seen, wholeId]))),
    );
  return parts.some(({ partId }) => above(partId, new Set([partId])));
}

describe("parts of organisations", () => {
  it("go in circles exactly when one can come back by going up", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 9 }), (pairs) => {
        const parts = pairs.map(([one, other]) => part(one, other));
        expect(goesInCircles(parts)).toBe(comesBack(parts));
      }),
    );
  });

  it("never go in circles while each is a part of what came before it, however many wholes it has", () => {
    const pairs = fc.array(
      fc.tuple(id, id).filter(([one, other]) => one > other),
      { maxLength: 30 },
    );
    fc.assert(fc.property(pairs, (all) => !goesInCircles(all.map(([one, other]) => part(one, other)))));
  });
});
