import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { reasonsTag } from "./reasons-tag";
import type { AddReason } from "./schema";

type Kept = AddReason & { version: number };

/** Keeps how a reason reads from now on, and drops the documents that show the list. */
export async function keepReasonVersion(tx: Transaction, actor: Actor, reason: Kept): Promise<void> {
  const editedAt = await databaseNow(tx);
  await tx.moderationReasonVersion.create({
    data: { ...reason, editedById: actor.personId, editedAt },
    select: { code: true },
  });
  await dropDocuments(tx, [reasonsTag]);
}
