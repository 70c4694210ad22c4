import type { Database, Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { eventTags } from "@/lib/events/event-tags";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { recordingPolicy } from "./policy";
import { recordingsTag } from "./recordings-tag";

/** The event of recordings, for who may edit them; not_found for everybody else. */
export async function loadRecorded(db: Database, actor: Actor, eventId: string) {
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: {
      ...{ id: true, slug: true, title: true, processId: true },
      ...{ zone: true, startsAt: true, endsAt: true, orderedAt: true },
    },
  });
  if (event === null || !recordingPolicy.edit(actor, event)) throw notFound();
  return event;
}

/** A recording with its row locked until the transaction ends, for who may edit it; not_found for everybody else. */
export async function lockRecording(tx: Transaction, actor: Actor, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM recording WHERE id = ${id}::uuid FOR UPDATE`;
  const recording = await tx.recording.findUnique({
    where: { id },
    select: {
      ...{ id: true, eventId: true, revision: true, kind: true, link: true, scan: true, publishedAt: true },
      ...{ fileSha256: true, captionsSha256: true },
    },
  });
  if (recording === null) throw notFound();
  await loadRecorded(tx, actor, recording.eventId);
  return recording;
}

export type LockedRecording = Awaited<ReturnType<typeof lockRecording>>;

/** Refuses, as conflict, who saw another state than the one that was locked. */
export function refuseUnlessSeen({ revision }: LockedRecording, seenRevision: number): void {
  if (revision !== seenRevision) throw new DomainError("conflict", "recordings.errors.changedMeanwhile");
}

/** Every public document in which the recordings of an event stand is made anew. */
export async function dropRecorded(tx: Transaction, eventId: string): Promise<void> {
  await dropDocuments(tx, [recordingsTag, ...(await eventTags(tx, eventId))]);
}

/** A refusal of what was given, beside its field. */
export function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
