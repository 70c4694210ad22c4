import type { Transaction } from "@/lib/db/client";

/**
 * The next public reference under a process code, such as OEWG-2026-0042: at least four digits, without gaps in what
 * is committed, the year in UTC. It locks the counter until the transaction ends, so it is taken last.
 */
export async function nextReference(tx: Transaction, code: string, at: Date): Promise<string> {
  const year = at.getUTCFullYear();
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO reference_counter (code, year, last) VALUES (${code}, ${year}, 1)
    ON CONFLICT (code, year) DO UPDATE SET last = reference_counter.last + 1
    RETURNING last`;
  const last = rows[0]?.last;
  if (last === undefined) throw new Error("The reference counter gave no number");
  return `${code}-${year}-${String(last).padStart(4, "0")}`;
}
