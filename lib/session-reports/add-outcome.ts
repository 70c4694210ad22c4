import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { eventTags } from "@/lib/events/event-tags";
import { lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { actingOn, loadReported } from "./load-report";
import { outcomesTag } from "./outcomes-tag";
import { reportPolicy } from "./policy";
import type { AddOutcome, OutcomeId } from "./schema";

type Command = Pick<Deps, "actor">;

/** Most outcomes of one event. */
const most = 100;

/**
 * Adds a recommendation or practice to an event, seen by nobody until it is published. The same words twice stand
 * once. Refuses: not_found (no such event for the actor, an area of another process), forbidden, conflict (100 there).
 */
export function addOutcome({ actor }: Command, input: AddOutcome): Promise<void> {
  return transaction(async (tx) => {
    const { event, subject } = await loadReported(tx, actor, input.eventId);
    authorise(reportPolicy.write, actor, subject);
    const { eventId, areaId, text } = input;
    const areas = areaId === null ? 1 : await tx.area.count({ where: { id: areaId, processId: event.processId } });
    if (areas === 0) throw notFound();
    // One after the other, so that two at once do not ask for one place.
    await lockEvent(tx, eventId);
    const there = await tx.eventOutcome.findMany({ where: { eventId }, select: { position: true, text: true } });
    if (there.some((one) => JSON.stringify(one.text) === JSON.stringify(text))) return;
    if (there.length >= most) throw new DomainError("conflict", "session-reports.errors.tooManyOutcomes");
    const position = Math.max(-1, ...there.map((one) => one.position)) + 1;
    await tx.eventOutcome.create({ data: { eventId, areaId, text, position }, select: { id: true } });
  });
}

/** Publishes an outcome on the page of its event and of its area. Refuses: not_found, forbidden, conflict (done already). */
export function publishOutcome({ actor }: Command, { id }: OutcomeId): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { eventId, acting } = await find(tx, actor, id);
    const publishedAt = await databaseNow(tx);
    const { count } = await tx.eventOutcome.updateMany({ where: { id, publishedAt: null }, data: { publishedAt } });
    if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
    await told(tx, { id, eventId, acting, from: null, to: "published", at: publishedAt });
    return { eventId };
  });
}

/** Takes an outcome away, from everywhere where it was published. Refuses: not_found, forbidden. */
export function removeOutcome({ actor }: Command, { id }: OutcomeId): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { eventId, acting, isPublished } = await find(tx, actor, id);
    await tx.eventOutcome.deleteMany({ where: { id } });
    const from = isPublished ? "published" : null;
    await told(tx, { id, eventId, acting, from, to: "removed", at: await databaseNow(tx) });
    return { eventId };
  });
}

async function find(tx: Transaction, actor: Actor, id: string) {
  const found = await tx.eventOutcome.findUnique({ where: { id }, select: { eventId: true, publishedAt: true } });
  if (found === null) throw notFound();
  const { subject } = await loadReported(tx, actor, found.eventId);
  authorise(reportPolicy.write, actor, subject);
  return { eventId: found.eventId, acting: actingOn(actor, subject), isPublished: found.publishedAt !== null };
}

type Told = { id: string; eventId: string; acting: Actor; from: string | null; to: string; at: Date };

/** What becomes of an outcome stands in the record of its event. */
async function told(tx: Transaction, { id, eventId, acting: actor, ...change }: Told): Promise<void> {
  await recordTransition(tx, { subject: "event", subjectId: eventId, field: "outcome", reason: id, actor, ...change });
  await dropDocuments(tx, [outcomesTag, ...(await eventTags(tx, eventId))]);
}
