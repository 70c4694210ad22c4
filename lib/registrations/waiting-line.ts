import type { Transaction } from "@/lib/db/client";

/**
 * The place in line of those among the given registrations who wait without an offer, by id: 1 is next. The number of
 * arrival orders the line for good.
 */
export async function positionsOf(
  db: Pick<Transaction, "$queryRaw">,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; position: number }[]>`
    SELECT r.id, 1 + (
      SELECT count(*)::int FROM registration o
      WHERE o."eventId" = r."eventId" AND o.attendance = r.attendance AND o.state = 'waitlisted'
        AND o."offeredUntil" IS NULL AND o.arrival < r.arrival) AS position
    FROM registration r
    WHERE r.id = ANY(${[...ids]}::uuid[]) AND r.state = 'waitlisted' AND r."offeredUntil" IS NULL`;
  return new Map(rows.map(({ id, position }) => [id, position]));
}
