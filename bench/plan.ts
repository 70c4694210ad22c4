/** What a plan of PostgreSQL says in short. */
export type Plan = {
  lines: readonly string[];
  milliseconds: number;
  /** Large tables that were read from end to end. */
  wholeTables: string[];
  /** The most rows that one step read and threw away. */
  rowsInVain: number;
};

/** Reads the text that EXPLAIN (ANALYZE) answers. */
export function readPlan(lines: readonly string[], largeTables: readonly string[]): Plan {
  const text = lines.join("\n");
  const scanned = [...text.matchAll(/Seq Scan on (\w+)/g)].map((match) => match[1] ?? "");
  const thrownAway = [...text.matchAll(/Rows Removed by [\w ]+: (\d+)/g)].map((match) => Number(match[1]));
  return {
    lines,
    milliseconds: Number(/Execution Time: ([\d.]+) ms/.exec(text)?.[1] ?? Number.NaN),
    wholeTables: [...new Set(scanned)].filter((name) => largeTables.includes(name)),
    rowsInVain: Math.max(0, ...thrownAway),
  };
}
