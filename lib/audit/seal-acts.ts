import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { sealEntry } from "@/lib/ledger/facts";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import {
  type AuditedRow,
  type AuditedTable,
  auditedColumns,
  auditedFrom,
  auditedSha256,
  sealSha256,
} from "./audited-rows";

/** Acts and looks under one seal at most. */
export const batchSize = 1_000;

/** The same for every instance: whoever holds it is the only one that seals. */
const sealerLock = 6964;

type Waiting = { position: bigint; subject: AuditedTable; subjectId: string };

/**
 * Puts acts and looks that wait, in the order of their writing, under the next seal: it hashes each row, chains the
 * seal to the one before it, and has the ledger answer for it, in one transaction.
 *
 * @returns how many were sealed; null when another instance is at it.
 */
export function sealActs(limit = batchSize): Promise<number | null> {
  return transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sealerLock}) AS got`;
    if (!lock?.got) return null;
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT position, subject, "subjectId"::text AS "subjectId" FROM audit_pending ORDER BY position LIMIT ${limit}`;
    const hashes = await hashesOf(tx, waiting);
    // A row that is gone stays on the list, where the check of the ledger finds it.
    const found = waiting.flatMap((one) => {
      const sha256 = hashes.get(one.subjectId);
      return sha256 === undefined ? [] : [{ ...one, sha256 }];
    });
    if (found.length === 0) return 0;
    const last = await tx.auditSeal.findFirst({ orderBy: { number: "desc" }, select: { number: true, sha256: true } });
    const number = (last?.number ?? 0) + 1;
    const rows = found.map(({ sha256 }) => sha256);
    const seal = await tx.auditSeal.create({
      data: {
        number,
        sha256: sealSha256({ number, before: last?.sha256 ?? null, rows }),
        rows: rows.length,
        sealedAt: await databaseNow(tx),
      },
    });
    await tx.auditSealed.createMany({
      data: found.map(({ subject, subjectId, sha256 }, position) => ({ number, position, subject, subjectId, sha256 })),
    });
    await recordInLedger(tx, sealEntry(seal));
    await tx.auditPending.deleteMany({ where: { position: { in: found.map(({ position }) => position) } } });
    return found.length;
  });
}

/** The hash of each row that is there, by its id. */
async function hashesOf(tx: Transaction, waiting: readonly Waiting[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const [table, ofTable] of Map.groupBy(waiting, ({ subject }) => subject)) {
    const ids = ofTable.map(({ subjectId }) => subjectId);
    const rows = await tx.$queryRaw<AuditedRow[]>`
      SELECT ${auditedColumns[table]} FROM ${auditedFrom[table]} WHERE t.id = ANY(${ids}::uuid[])`;
    for (const row of rows) hashes.set(row.id, auditedSha256(table, row));
  }
  return hashes;
}
