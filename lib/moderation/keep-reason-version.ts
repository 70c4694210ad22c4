import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { reasonsTag } from "./reasons-tag";
import type { AddReason } from "./schema";

type Kept = AddReason & { version: number };

/** Keeps how a reason reads from now on with who changed it, and drops the documents that show the list. */
export async function keepReasonVersion(tx: Transaction, actor: Actor, reason: Kept): Promise<void> {
  const editedAt = await databaseNow(tx);
  await tx.moderationReasonVersion.create({
    data: { ...reason, editedById: actor.personId, editedAt },
    select: { code: true },
  });
  const { id } = await tx.moderationReason.findUniqueOrThrow({ where: { code: reason.code }, select: { id: true } });
  await recordTransition(tx, {
    ...{ subject: "reason", subjectId: id, field: "version", actor, at: editedAt },
    ...{ from: reason.version === 1 ? null : String(reason.version - 1), to: String(reason.version) },
  });
  await dropDocuments(tx, [reasonsTag]);
}
