import type { Transaction } from "./client";
import { type Sql, sql } from "./sql";

/** The streams that may be open at once in one transaction. */
const cursors = {
  rows: { name: sql`openfloor_rows` },
  nodes: { name: sql`openfloor_nodes` },
  checkpoints: { name: sql`openfloor_checkpoints` },
};

/**
 * The rows of a query one by one, however many they are, through a cursor of the transaction: neither this process
 * nor a sort by key for each page holds them all. Dates, bytes and large numbers come as in any raw query.
 */
export async function* streamRows<Row>(
  tx: Transaction,
  query: Sql,
  {
    cursor = "rows",
    /** Rows that are held at once; fewer where a row may be large. */
    atOnce = 2_000,
  }: { cursor?: keyof typeof cursors; atOnce?: number } = {},
): AsyncGenerator<Row> {
  const { name } = cursors[cursor];
  // All rows are read: the planner would else prefer what brings the first ones early.
  await tx.$executeRaw`SET LOCAL cursor_tuple_fraction = 1`;
  await tx.$executeRaw`DECLARE ${name} NO SCROLL CURSOR FOR ${query}`;
  try {
    for (;;) {
      const page = await tx.$queryRaw<Row[]>(sql`FETCH ${sql([String(atOnce)])} FROM ${name}`);
      yield* page;
      if (page.length < atOnce) return;
    }
  } finally {
    await tx.$executeRaw`CLOSE ${name}`;
  }
}
