import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedPart, foldRows } from "@/lib/transparency/fold-rows";
import { closedColumns, outcomes } from "@/lib/transparency/schema";

const groups = ["academia", "media", "state"] as const;
const regions = ["africa", "asia"] as const;
const consultations = ["one", "two", "three"] as const;

type Column = (typeof closedColumns)[number] | "published";
type Unit = {
  consultationId: string;
  group: (typeof groups)[number] | null;
  region: (typeof regions)[number] | null;
  column: Column;
};

/** One contribution, or one act on it, as the database has it. */
const unit: fc.Arbitrary<Unit> = fc.record({
  consultationId: fc.constantFrom(...consultations),
  group: fc.option(fc.constantFrom(...groups), { nil: null }),
  region: fc.option(fc.constantFrom(...regions), { nil: null }),
  column: fc.constantFrom<Column>(...closedColumns, "published"),
});

const partsBy = <Key>(units: readonly Unit[], keyOf: (one: Unit) => Key | null): CountedPart<Key>[] =>
  units.map((one) => ({ consultationId: one.consultationId, key: keyOf(one), column: one.column, count: 1 }));

/** Both tables and the totals of one page. */
function pageOf(units: readonly Unit[]) {
  return {
    groups: foldRows(
      groups,
      partsBy(units, ({ group }) => group),
      () => null,
    ),
    regions: foldRows(
      regions,
      partsBy(units, ({ region }) => region),
      () => null,
    ),
    totals: [...outcomes, "returned", "appealed"].map((column) => units.filter((one) => one.column === column).length),
  };
}
type Page = ReturnType<typeof pageOf>;

/** What the pages would say of other units, with the same places withheld: what somebody who guesses compares with. */
function seenThrough(shown: readonly Page[], units: readonly Unit[]): string {
  const guessed = pages(units).map(openly);
  const masked = shown.map((page, place) => ({
    totals: guessed[place]?.totals,
    rows: (["groups", "regions"] as const).map((table) =>
      page[table].map((row, index) =>
        [...closedColumns, "published" as const, "received" as const].map((column) =>
          row[column] === null ? "withheld" : guessed[place]?.[table][index]?.[column],
        ),
      ),
    ),
  }));
  return JSON.stringify(masked);
}

/** The units of each consultation, and all of them as the platform has them. */
const pages = (units: readonly Unit[]) => [
  ...consultations.map((id) => units.filter((one) => one.consultationId === id)),
  units,
];

/** Every figure of a page, withheld or not. */
function openly(units: readonly Unit[]) {
  const count = (of: readonly Unit[]) => {
    const by = (column: string) => of.filter((one) => one.column === column).length;
    const received = of.filter((one) => outcomes.some((outcome) => outcome === one.column)).length;
    const { hidden, refused, withdrawn, returned, appealed, published } = {
      ...{ hidden: by("hidden"), refused: by("refused"), withdrawn: by("withdrawn") },
      ...{ returned: by("returned"), appealed: by("appealed"), published: by("published") },
    };
    return { hidden, refused, withdrawn, returned, appealed, published, received };
  };
  return {
    groups: [...groups, null].map((key) => count(units.filter(({ group }) => group === key))),
    regions: [...regions, null].map((key) => count(units.filter(({ region }) => region === key))),
    totals: [...outcomes, "returned", "appealed"].map((column) => units.filter((one) => one.column === column).length),
  };
}

it("lets nobody work out a withheld figure from all tables of all pages: it could be another number", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
      const shown = pages(units).map(pageOf);
      const seen = seenThrough(shown, units);
      for (const [place, page] of shown.entries()) {
        for (const [table, axis] of [
          ["groups", "group"],
          ["regions", "region"],
        ] as const) {
          const keys = axis === "group" ? [...groups, null] : [...regions, null];
          for (const column of closedColumns) {
            for (const [index, key] of keys.entries()) {
              if (page[table][index]?.[column] !== null) continue;
              // Somebody's other world: one unit of this column and page changes its row, to or from this one.
              const here = units.filter(
                (one) =>
                  one.column === column &&
                  (place === consultations.length || one.consultationId === consultations[place]),
              );
              const worlds = here.flatMap((one) =>
                keys
                  .filter((other) => other !== one[axis] && (other === key || one[axis] === key))
                  .map((other) => units.map((each) => (each === one ? { ...each, [axis]: other } : each))),
              );
              expect(worlds.some((world) => seenThrough(shown, world) === seen)).toBe(true);
            }
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
