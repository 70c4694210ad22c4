import type { Database } from "./client";

/**
 * The database's own hour, read now and not at the start of the transaction. Deadlines are judged by it, so that
 * every instance closes a round at the same instant.
 */
export async function databaseNow(db: Database): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (row === undefined) throw new Error("the database did not tell the time");
  return row.now;
}
