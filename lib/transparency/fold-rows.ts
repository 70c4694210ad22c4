import type { FigureRow } from "./figures";
import { type ClosedColumn, closedColumns, closedOutcomes, type Outcome, outcomes } from "./schema";
import { withheld } from "./withhold";

/** How many contributions of one group, or of one region, had one outcome; appeals and returns are counted as acts. */
export type CountedPart<Key> = {
  consultationId: string;
  key: Key | null;
  column: Outcome | "returned" | "appealed";
  count: number;
};

/**
 * A row for each key and one for no key, with what could tell of whom it speaks withheld. What is withheld for one
 * consultation is withheld in the sum over all of them, or the others would give it away.
 */
export function foldRows<Key extends string>(
  keys: readonly Key[],
  parts: readonly CountedPart<Key>[],
  medianOf: (key: Key | null) => number | null,
): FigureRow<Key>[] {
  const rows = [...keys, null];
  const hidden = hiddenOf(rows, parts);
  const sum = sumOf(parts);
  return rows.map((key, row) => {
    const shown = (column: ClosedColumn) => (hidden[column][row] === true ? null : sum(key, column));
    const isWhole = closedOutcomes.every((column) => hidden[column][row] !== true);
    const received = outcomes.reduce((total, outcome) => total + sum(key, outcome), 0);
    return {
      key,
      received: isWhole ? received : null,
      published: sum(key, "published"),
      published_redacted: sum(key, "published_redacted"),
      hidden: shown("hidden"),
      refused: shown("refused"),
      withdrawn: shown("withdrawn"),
      returned: shown("returned"),
      appealed: shown("appealed"),
      median: medianOf(key),
    };
  });
}

type Hidden = Record<ClosedColumn, boolean[]>;

function hiddenOf<Key>(rows: readonly (Key | null)[], parts: readonly CountedPart<Key>[]): Hidden {
  const hidden: Hidden = { hidden: [], refused: [], withdrawn: [], returned: [], appealed: [] };
  const whole = sumOf(parts);
  const byConsultation = [...Map.groupBy(parts, ({ consultationId }) => consultationId).values()].map(sumOf);
  for (const column of closedColumns) {
    const figures = (sum: typeof whole) => rows.map((key) => sum(key, column));
    const inParts = byConsultation.map((sum) => withheld(figures(sum)));
    hidden[column] = withheld(
      figures(whole),
      rows.map((_, row) => inParts.some((part) => part[row] === true)),
    );
  }
  return hidden;
}

function sumOf<Key>(parts: readonly CountedPart<Key>[]) {
  const sums = new Map<string, number>();
  const name = (key: Key | null, column: string) => `${key ?? ""}/${column}`;
  for (const { key, column, count } of parts) {
    sums.set(name(key, column), (sums.get(name(key, column)) ?? 0) + count);
  }
  return (key: Key | null, column: Outcome | ClosedColumn) => sums.get(name(key, column)) ?? 0;
}
