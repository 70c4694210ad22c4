import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewest, withheld } from "@/lib/transparency/withhold";

const columns = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 2, maxLength: 8 });

/** All the ways in which the withheld figures could be, for somebody who knows the total and what is shown. */
function possible(figures: readonly number[], hidden: readonly boolean[], row: number): Set<number> {
  const sum = figures.reduce((total, figure, place) => total + (hidden[place] === true ? figure : 0), 0);
  const others = hidden.filter((one, place) => one && place !== row).length;
  return new Set(Array.from({ length: sum + 1 }, (_, value) => value).filter((value) => others > 0 || value === sum));
}

describe("which figures of a column are withheld", () => {
  it.each([
    ["nothing, where nothing is small", [0, 5, 12], [false, false, false]],
    ["none at all is shown", [0, 0, 0], [false, false, false]],
    [
      "a small one, and the smallest other from which it could be worked out",
      [3, 9, 20, 0],
      [true, true, false, false],
    ],
    ["two small ones that are together five and more", [3, 4, 20], [true, true, false]],
    ["a third, where two small ones are together too few", [1, 1, 20, 8], [true, true, false, true]],
    ["noughts too, where there is nothing else", [1, 0, 0], [true, true, true]],
  ])("%s", (_, figures, expected) => {
    expect(withheld(figures)).toEqual(expected);
  });

  it("no figure from one to four is shown", () => {
    fc.assert(
      fc.property(columns, (figures) => {
        const hidden = withheld(figures);
        expect(figures.filter((figure, row) => hidden[row] !== true && figure > 0 && figure < fewest)).toEqual([]);
      }),
    );
  });

  it("no sum gives a withheld one away: it could be another number, whatever the total and the others", () => {
    fc.assert(
      fc.property(columns, fc.array(fc.boolean(), { maxLength: 8 }), (figures, given) => {
        const hidden = withheld(figures, given);
        const kept = figures.filter((_, row) => hidden[row] === true);
        const sum = kept.reduce((total, figure) => total + figure, 0);
        if (kept.length > 0) expect(sum >= fewest || kept.length === figures.length).toBe(true);
        for (const [row, isHidden] of hidden.entries()) {
          if (isHidden && sum > 0) expect(possible(figures, hidden, row).size).toBeGreaterThan(1);
        }
        expect(given.every((one, row) => !one || row >= figures.length || hidden[row] === true)).toBe(true);
      }),
    );
  });
});
