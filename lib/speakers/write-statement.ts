import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma, PublicationState } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import { DomainError } from "@/lib/kernel/errors";
import { floorTag } from "./floor-tag";
import { type StatementStateName, statementState } from "./lifecycle";

const publications = {
  kept: "none",
  pending: "pending",
  published: "published",
  refused: "refused",
  returned: "returned",
} as const satisfies Record<Exclude<StatementStateName, "withdrawn">, PublicationState>;

type Change = {
  statement: { id: string; revision: number; publication: PublicationState; withdrawnAt: Date | null };
  eventId: string;
  to: StatementStateName;
  actor: Acting;
  at: Date;
  reason?: string | null;
  data?: Prisma.StatementUncheckedUpdateManyInput;
};

/**
 * Writes what becomes of the words of a statement, with the act in the record where their state changes, and drops the
 * documents that show them. Refuses: conflict (somebody changed them since).
 */
export async function writeStatement(tx: Transaction, change: Change): Promise<void> {
  const { statement, eventId, to, actor, at, reason = null, data = {} } = change;
  const state = to === "withdrawn" ? { withdrawnAt: at } : { publication: publications[to] };
  const { count } = await tx.statement.updateMany({
    where: { id: statement.id, revision: statement.revision },
    data: { ...data, ...state, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "speakers.errors.changedMeanwhile");
  const from = statementState(statement);
  if (from !== to) {
    const record = { subject: "statement" as const, subjectId: statement.id, field: "publication" };
    await recordTransition(tx, { ...record, from, to, actor, at, reason });
  }
  await dropDocuments(tx, [floorTag(eventId), "search", `event:${eventId}`, `statement:${statement.id}`]);
}
