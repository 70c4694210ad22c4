import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { floorTag } from "./floor-tag";
import { lockItemForChair, type OnList, refuseUnlessPublished } from "./lock-list";
import type { TakeStatements } from "./schema";

/**
 * Ends the handing in of statements under an item, or takes them again; done already it does nothing. Those who were
 * called hand in their words until then, and what a moderator returned may come again also afterwards.
 *
 * Refuses: not_found (nobody who leads the list), conflict (there is no list, the event is not published).
 */
export function takeStatements({ actor: given }: Pick<Deps, "actor">, input: TakeStatements): Promise<OnList> {
  return transaction(async (tx) => {
    const { item, actor } = await lockItemForChair(tx, given, input.itemId);
    refuseUnlessPublished(item);
    if (item.list === "none") throw new DomainError("conflict", "speakers.errors.list.none");
    const [from, to] = [item.statementsClosedAt === null, input.take === "true"].map(named);
    if (from === undefined || to === undefined || from === to) return { eventId: item.eventId, itemId: item.id };
    const at = await databaseNow(tx);
    await tx.agendaItem.updateMany({
      where: { id: item.id },
      data: { statementsClosedAt: to === "closed" ? at : null, revision: { increment: 1 } },
    });
    const change = { subject: "event" as const, subjectId: item.eventId, field: "statements" };
    await recordTransition(tx, { ...change, from, to, actor, at });
    await dropDocuments(tx, [floorTag(item.eventId)]);
    return { eventId: item.eventId, itemId: item.id };
  });
}

const named = (taken: boolean) => (taken ? "open" : "closed");
