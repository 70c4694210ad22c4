import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type PlannedRow, plannedTableSchema } from "./planned-row";
import { commentingPolicy } from "./policy";
import { keptDays } from "./schema";

const selected = {
  id: true,
  versionId: true,
  personId: true,
  organisationId: true,
  fileName: true,
  fileSha256: true,
  rows: true,
  createdAt: true,
  confirmedAt: true,
} as const;

const dayInMs = 24 * 60 * 60 * 1000;

/** When a table that nobody confirms is let go. */
export function expiresAt({ createdAt }: { createdAt: Date }): Date {
  return new Date(createdAt.getTime() + keptDays * dayInMs);
}

/** A table for the person who uploaded it; for everybody else there is none. Locked until the transaction ends. */
export async function lockTable(tx: Transaction, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM commenting_table WHERE id = ${id}::uuid FOR UPDATE`;
  return loadTable(tx, actor, id);
}

/** The same without a lock, for reading. */
export async function loadTable(tx: Pick<Transaction, "commentingTable">, actor: Actor, id: string) {
  const table = await tx.commentingTable.findUnique({ where: { id }, select: selected });
  if (table === null || !commentingPolicy.handle(actor, table)) throw notFound();
  const { rows, ...kept } = table;
  return { ...kept, ...plannedTableSchema.parse(rows) };
}

/** Refuses a table that waited too long: its rows were read against a text and names that may have changed. */
export function refuseExpired(table: { createdAt: Date }, now: Date): void {
  if (now >= expiresAt(table)) throw new DomainError("gone", "commenting.errors.expired");
}

/** Rows that become comments as they are. */
export function isReady({ problems }: PlannedRow): boolean {
  return problems.length === 0;
}
