import { createHash } from "node:crypto";
import { type GivenPiece, type Reached, takeBytes } from "@/lib/attachments/take-bytes";
import { dropPieces, piecesOf } from "@/lib/attachments/upload-pieces";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { isNoRoom } from "@/lib/files/file-store";
import { keepLargeFile, type LargeFile, putLargeFile } from "@/lib/files/keep-large-file";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError, notFound } from "@/lib/kernel/errors";
import { beside, loadRecorded, lockRecording } from "./load-recorded";
import { type MediaKind, mediaKindOf } from "./media-kind";
import { nameFile } from "./set-recording-file";

type Command = Pick<Deps, "actor" | "jobs">;

/** How far the file of a recording has come; null for everybody but who began it, and after it expired. */
export async function readRecordingUpload(actor: Actor, id: string) {
  const db = database();
  const row = await db.upload.findFirst({
    where: { id, personId: actor.personId, expiresAt: { gt: await databaseNow(db) } },
    select: {
      ...{ id: true, recordingId: true, bytes: true, received: true, expiresAt: true },
      recording: { select: { eventId: true } },
    },
  });
  if (row === null || row.recordingId === null || row.recording === null) throw notFound();
  await loadRecorded(db, actor, row.recording.eventId);
  return { ...row, recordingId: row.recordingId };
}

type OwnUpload = Awaited<ReturnType<typeof readRecordingUpload>>;

/**
 * Takes the next piece of the file of a recording. The last one makes it the recording's file; sent again, empty, it
 * tries that once more. Nothing of it is held in memory but one piece.
 *
 * Refuses: not_found (nobody's, another's, expired, no office there), as `takeBytes` does; at the end invalid (no sound
 * and no picture, a recording that is linked) and conflict (no room).
 */
export async function takeRecordingPiece(
  command: Command,
  given: GivenPiece,
): Promise<Reached & { recordingId: string | null }> {
  const upload = await readRecordingUpload(command.actor, given.uploadId);
  const { received, expiresAt } = await takeBytes(upload, given);
  if (received < upload.bytes) return { received, expiresAt, recordingId: null };
  await finish(command, upload);
  return { received, expiresAt, recordingId: upload.recordingId };
}

async function finish({ actor, jobs }: Command, upload: OwnUpload): Promise<void> {
  try {
    const { file, media } = await judge(upload);
    await putLargeFile(file);
    await transaction(async (tx) => {
      const recording = await lockRecording(tx, actor, upload.recordingId);
      await keepLargeFile(tx, file);
      await nameFile(tx, jobs, { recording, sha256: file.sha256, media });
      await tx.upload.deleteMany({ where: { id: upload.id } });
    });
    await dropPieces(upload.id);
  } catch (error) {
    if (isNoRoom(error)) throw new DomainError("conflict", "attachments.errors.noRoom");
    if (isDomainError(error) && error.code !== "conflict") await endRecordingUpload(upload.id);
    throw error;
  }
}

/** So many of its first bytes tell what a file is. */
const telling = 256;

async function judge({ id, bytes }: OwnUpload): Promise<{ file: LargeFile; media: MediaKind }> {
  const hash = createHash("sha256");
  let begins = Buffer.alloc(0);
  let length = 0;
  for await (const piece of piecesOf(id)) {
    if (begins.length < telling) begins = Buffer.concat([begins, piece.subarray(0, telling)]);
    hash.update(piece);
    length += piece.length;
  }
  // As after a backup was put back: what the row speaks of is not there.
  if (length !== bytes) throw notFound();
  const media = mediaKindOf(begins);
  if (media === null) throw beside("file", "recordings.errors.file");
  return { media, file: { sha256: hash.digest("hex"), bytes, mediaType: media.mediaType, read: () => piecesOf(id) } };
}

/** Ends an upload with its pieces. Who may is the caller's question. */
export async function endRecordingUpload(id: string): Promise<void> {
  await database().upload.deleteMany({ where: { id } });
  await dropPieces(id);
}
