import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import { scanRecording } from "./jobs";
import { beside, dropRecorded, type LockedRecording, lockRecording } from "./load-recorded";
import { type MediaKind, mediaKindOf } from "./media-kind";
import { largestAtOnce, type SetRecordingFile } from "./schema";

type Command = Pick<Deps, "actor" | "jobs">;

/**
 * Sets the file of a recording, or puts another in its place, in one piece: for forms without scripts. What it is
 * decides its content, never what was chosen or how it is called. Nobody has it before the virus scanner has seen it,
 * where there is one.
 *
 * Refuses: not_found, invalid (no file, no sound and no picture, larger than 18 MB, a recording that is linked).
 */
export function setRecordingFile(command: Command, { id, file }: SetRecordingFile): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, command.actor, id);
    if (file === null) throw beside("file", "recordings.errors.fileMissing");
    if (file.length > largestAtOnce) throw beside("file", "recordings.errors.fileTooLargeAtOnce");
    const media = mediaKindOf(file);
    if (media === null) throw beside("file", "recordings.errors.file");
    const sha256 = await keepFile(tx, file, media.mediaType);
    await nameFile(tx, command.jobs, { recording, sha256, media });
    return { eventId: recording.eventId };
  });
}

type Named = { recording: LockedRecording; sha256: string; media: MediaKind };

/** Makes a kept file that of a locked recording. Refuses: invalid (the recording is linked). */
export async function nameFile(
  tx: Transaction,
  jobs: Deps["jobs"],
  { recording, sha256, media }: Named,
): Promise<void> {
  const { id, link, fileSha256, eventId } = recording;
  if (link !== null) throw beside("file", "recordings.errors.fileOrLink");
  if (fileSha256 === sha256) return;
  const asks = env().scanner !== null;
  await tx.recording.update({
    where: { id },
    data: {
      ...{ fileSha256: sha256, kind: media.kind, scan: asks ? "waiting" : "not_asked" },
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  if (asks) await jobs.enqueue(tx, scanRecording, { recordingId: id });
  await dropRecorded(tx, eventId);
}
