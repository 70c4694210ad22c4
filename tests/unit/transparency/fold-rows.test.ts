import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedPart, foldRows } from "@/lib/transparency/fold-rows";
import { closedColumns, closedOutcomes } from "@/lib/transparency/schema";

const keys = ["academia", "media", "state"] as const;
const none = () => null;

const parts: fc.Arbitrary<CountedPart<(typeof keys)[number]>[]> = fc.array(
  fc.record({
    consultationId: fc.constantFrom("one", "two", "three"),
    key: fc.option(fc.constantFrom(...keys), { nil: null }),
    column: fc.constantFrom(...closedColumns, "published", "confidential"),
    count: fc.nat(9),
  }),
  { maxLength: 30 },
);

describe("figures by group", () => {
  it("what was received in a group is withheld where a part of it is, and is else the sum of its parts", () => {
    fc.assert(
      fc.property(parts, (given) => {
        for (const row of foldRows(keys, given, none)) {
          const isWhole = closedOutcomes.every((column) => row[column] !== null);
          expect(row.received !== null).toBe(isWhole);
        }
      }),
    );
  });

  it("the sum over all consultations shows no figure that one of them withholds", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const together = foldRows(keys, given, none);
        for (const [, own] of Map.groupBy(given, ({ consultationId }) => consultationId)) {
          for (const [place, row] of foldRows(keys, own, none).entries()) {
            for (const column of closedColumns) {
              if (row[column] === null) expect(together[place]?.[column]).toBeNull();
            }
          }
        }
      }),
    );
  });

  it("what anybody can count on the pages is shown, however little", () => {
    const [row] = foldRows(keys, [{ consultationId: "one", key: "academia", column: "published", count: 1 }], none);
    expect(row).toMatchObject({ key: "academia", published: 1, received: 1, refused: 0 });
  });
});
