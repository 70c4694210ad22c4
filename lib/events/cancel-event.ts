import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransitions } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { eventTags } from "./event-tags";
import { countsAsOverAt } from "./event-window";
import { eventLifecycle } from "./lifecycle";
import { lockEventFor } from "./load-event-for";
import type { CancelEvent } from "./schema";
import { tellCancellationSoon } from "./tell-cancellation-soon";

/**
 * An organiser cancels a published event, with a reason that everybody reads. Its page stays. With a series go its
 * published sessions that are not over.
 * Refuses: not_found, forbidden, conflict (not published, cancelled already, changed since it was seen).
 */
export function cancelEvent({ actor, clock, jobs }: Deps, input: CancelEvent): Promise<void> {
  return transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    const to = eventLifecycle.next("cancel", event.state);
    const at = clock.now();
    const cancelled = { state: to, cancelledAt: at, cancelReason: input.reason };
    const counted = { revision: { increment: 1 }, sequence: { increment: 1 } };
    const { count } = await tx.event.updateMany({
      where: { id: event.id, revision: input.seenRevision, state: event.state },
      data: { ...cancelled, ...counted },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const below = await tx.event.findMany({
      where: { state: "published", OR: [{ parentId: event.id }, { parent: { parentId: event.id } }] },
      select: { id: true, startsAt: true, endsAt: true },
    });
    const sessions = below.filter((session) => {
      const over = countsAsOverAt(session);
      return over === null || over > at;
    });
    const ids = sessions.map(({ id }) => id);
    await tx.event.updateMany({ where: { id: { in: ids } }, data: { ...cancelled, ...counted } });
    await recordTransitions(
      tx,
      [event.id, ...ids].map((subjectId) => ({
        subject: "event" as const,
        subjectId,
        field: "state",
        from: event.state,
        to,
        actor,
        at,
        reason: input.reason,
      })),
    );
    await tx.eventChange.createMany({
      data: [event.id, ...ids].map((eventId) => ({
        eventId,
        kind: "cancelled" as const,
        before: { state: event.state },
        after: { state: to, reason: input.reason },
        byId: actor.personId,
        at,
      })),
    });
    await tellCancellationSoon(tx, jobs, event.id);
    const tags = [];
    for (const id of [event.id, ...ids]) {
      tags.push(...(await eventTags(tx, id)));
    }
    await dropDocuments(tx, [...new Set(tags)]);
  });
}
