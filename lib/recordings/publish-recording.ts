import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { eventTags } from "@/lib/events/event-tags";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { loadRecorded } from "./load-recorded";
import { recordingsTag } from "./recordings-tag";
import type { RecordingId } from "./schema";

type Command = Pick<Deps, "actor">;

/**
 * Publishes a recording: everybody has it from now on, or from the moment on at which the event counts as over.
 * Refuses: not_found, conflict (published already).
 */
export function publishRecording({ actor }: Command, { id }: RecordingId): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await eventOf(tx, actor, id);
    const at = await databaseNow(tx);
    const where = { id, publishedAt: null };
    const { count } = await tx.recording.updateMany({ where, data: { publishedAt: at } });
    if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
    await changed(tx, actor, { id, eventId, from: null, to: "published", at });
    return { eventId };
  });
}

/** Takes a recording off again. Refuses: not_found, conflict (not published). */
export function takeOffRecording({ actor }: Command, { id }: RecordingId): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const eventId = await eventOf(tx, actor, id);
    const at = await databaseNow(tx);
    const where = { id, publishedAt: { not: null } };
    const { count } = await tx.recording.updateMany({ where, data: { publishedAt: null } });
    if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
    await changed(tx, actor, { id, eventId, from: "published", to: "taken_off", at });
    return { eventId };
  });
}

async function eventOf(tx: Transaction, actor: Actor, id: string): Promise<string> {
  const found = await tx.recording.findUnique({ where: { id }, select: { eventId: true } });
  if (found === null) throw notFound();
  await loadRecorded(tx, actor, found.eventId);
  return found.eventId;
}

type Change = { id: string; eventId: string; from: string | null; to: string; at: Date };

/** What becomes of a recording stands in the record of its event. */
async function changed(tx: Transaction, actor: Actor, { id, eventId, ...change }: Change): Promise<void> {
  await recordTransition(tx, {
    subject: "event",
    subjectId: eventId,
    field: "recording",
    reason: id,
    actor,
    ...change,
  });
  await dropDocuments(tx, [recordingsTag, ...(await eventTags(tx, eventId))]);
}
