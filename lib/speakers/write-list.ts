import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import { DomainError } from "@/lib/kernel/errors";
import { floorTag } from "./floor-tag";
import type { LockedItem } from "./lock-list";

type Change = { item: LockedItem; actor: Acting; at: Date; data: Prisma.AgendaItemUncheckedUpdateManyInput };

/**
 * Writes how a locked list stands from now on, in the record too where it opened, closed or ended, and drops the
 * documents that show it. Refuses: conflict (somebody changed it since).
 */
export async function writeList(tx: Transaction, { item, actor, at, data }: Change): Promise<void> {
  const { count } = await tx.agendaItem.updateMany({
    where: { id: item.id, revision: item.revision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "speakers.errors.changedMeanwhile");
  const to = typeof data.list === "string" ? data.list : item.list;
  if (to !== item.list) {
    const change = { subject: "event" as const, subjectId: item.eventId, field: "speakersList" };
    await recordTransition(tx, { ...change, from: item.list, to, actor, at });
  }
  await dropDocuments(tx, [floorTag(item.eventId), `event:${item.eventId}`]);
}
