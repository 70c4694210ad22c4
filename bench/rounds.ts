import { ms, quantile } from "./figures";

/** The same work measured several times: what else runs on a machine shows in how far they lie apart. */
export type Rounds = { least: number; median: number; most: number };

/** @param measure gives milliseconds. */
export async function roundsOf(count: number, measure: () => Promise<number>): Promise<Rounds> {
  const values: number[] = [];
  for (let round = 0; round < count; round += 1) values.push(await measure());
  return { least: Math.min(...values), median: quantile(values, 0.5), most: Math.max(...values) };
}

/** "12 ms (11 to 15)". */
export function shownRounds({ least, median, most }: Rounds): string {
  return `${ms(median)} (${ms(least)} to ${ms(most)})`;
}
