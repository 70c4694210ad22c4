import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { dropRecorded, type LockedRecording, lockRecording } from "./load-recorded";
import type { RecordingId } from "./schema";

type Command = Pick<Deps, "actor">;
type Done = { eventId: string };

/**
 * Publishes a recording: everybody has it from now on, or from the moment on at which the event counts as over.
 * Refuses: not_found, conflict (published already, neither file nor link, not seen by the virus scanner yet, harmful).
 */
export function publishRecording({ actor }: Command, { id }: RecordingId): Promise<Done> {
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, actor, id);
    if (recording.publishedAt !== null) throw new DomainError("conflict", "errors.alreadyDone");
    if (recording.fileSha256 === null && recording.link === null) refuse("nothingYet");
    if (recording.scan === "infected") refuse("infected");
    if (recording.scan === "waiting" || recording.scan === "failed") refuse("notScanned");
    return change(tx, actor, recording, { from: null, to: "published" });
  });
}

/** Takes a recording off again. Refuses: not_found, conflict (not published). */
export function takeOffRecording({ actor }: Command, { id }: RecordingId): Promise<Done> {
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, actor, id);
    if (recording.publishedAt === null) throw new DomainError("conflict", "errors.alreadyDone");
    return change(tx, actor, recording, { from: "published", to: "taken_off" });
  });
}

/** Removes a recording that nobody has: its file goes with it once nothing else names it. Refuses: not_found, conflict. */
export function removeRecording({ actor }: Command, { id }: RecordingId): Promise<Done> {
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, actor, id);
    if (recording.publishedAt !== null) refuse("takeOffFirst");
    const { eventId } = recording;
    const at = await databaseNow(tx);
    await tx.recording.delete({ where: { id }, select: { id: true } });
    await recordTransition(tx, { ...ofEvent(id, eventId), actor, from: null, to: "removed", at });
    return { eventId };
  });
}

function refuse(reason: string): never {
  throw new DomainError("conflict", `recordings.errors.${reason}`);
}

type Change = { from: string | null; to: "published" | "taken_off" };

async function change(tx: Transaction, actor: Actor, { id, eventId }: LockedRecording, { from, to }: Change) {
  const at = await databaseNow(tx);
  await tx.recording.update({
    where: { id },
    data: { publishedAt: to === "published" ? at : null, revision: { increment: 1 } },
    select: { id: true },
  });
  await recordTransition(tx, { ...ofEvent(id, eventId), actor, from, to, at });
  await dropRecorded(tx, eventId);
  return { eventId };
}

/** What becomes of a recording stands in the record of its event. */
const ofEvent = (id: string, eventId: string) =>
  ({ subject: "event", subjectId: eventId, field: "recording", reason: id }) as const;
