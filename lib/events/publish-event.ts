import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransitions } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { missingBeforePublication } from "./before-publication";
import { eventTags } from "./event-tags";
import { eventLifecycle } from "./lifecycle";
import { loadEventFor } from "./load-event-for";
import type { PublishEvent } from "./schema";

const prepared = {
  id: true,
  kind: true,
  zone: true,
  startsAt: true,
  registration: true,
  process: { select: { status: true } },
  parent: { select: { state: true } },
} as const;

/**
 * An organiser makes an event public, and of a series, where wanted, those of its sessions that are ready; the others
 * stay in preparation.
 * Refuses: not_found, forbidden, conflict (published or cancelled already, something missing, changed since it was seen).
 */
export function publishEvent({ actor, clock }: Deps, input: PublishEvent): Promise<void> {
  return transaction(async (tx) => {
    const event = await loadEventFor(tx, actor, input.eventId);
    const to = eventLifecycle.next("publish", event.state);
    const facts = await tx.event.findUniqueOrThrow({ where: { id: event.id }, select: prepared });
    const [missing] = missingBeforePublication(facts);
    if (missing !== undefined) throw new DomainError("conflict", `events.missing.${missing}`);
    const at = clock.now();
    const { count } = await tx.event.updateMany({
      where: { id: event.id, revision: input.seenRevision, state: event.state },
      data: { state: to, publishedAt: at, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const sessions = input.withSessions && event.kind === "series" ? await readySessions(tx, event.id) : [];
    await tx.event.updateMany({
      where: { id: { in: sessions }, state: "draft" },
      data: { state: to, publishedAt: at, revision: { increment: 1 } },
    });
    await recordTransitions(
      tx,
      [event.id, ...sessions].map((subjectId) => ({
        subject: "event" as const,
        subjectId,
        field: "state",
        from: event.state,
        to,
        actor,
        at,
      })),
    );
    const tags = [];
    for (const id of [event.id, ...sessions]) tags.push(...(await eventTags(tx, id)));
    await dropDocuments(tx, [...new Set(tags)]);
  });
}

/** The drafts in a series, and in the series of it, with nothing missing now that it is public. */
async function readySessions(tx: Transaction, seriesId: string): Promise<string[]> {
  const drafts = await tx.event.findMany({
    where: { state: "draft", OR: [{ parentId: seriesId }, { parent: { parentId: seriesId, kind: "series" } }] },
    select: { ...prepared, parentId: true },
  });
  const public_ = { state: "published" } as const;
  const direct = drafts.filter(
    (draft) => draft.parentId === seriesId && missingBeforePublication({ ...draft, parent: public_ }).length === 0,
  );
  const ready = new Set(direct.map(({ id }) => id));
  const below = drafts.filter(({ parentId }) => parentId !== null && ready.has(parentId));
  const deeper = below.filter((draft) => missingBeforePublication({ ...draft, parent: public_ }).length === 0);
  return [...ready, ...deeper.map(({ id }) => id)];
}
