import type { Transaction } from "@/lib/db/client";

/** Holds other transactions that keep or drop the same bytes until this one ends. */
export async function lockFile(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kept file ${sha256}`}, 0))`;
}
