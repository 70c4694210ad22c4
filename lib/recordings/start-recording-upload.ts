import { countAttempt } from "@/lib/accounts/count-attempt";
import { expiryAfter } from "@/lib/attachments/upload-expiry";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { cleanLine } from "@/lib/text/clean-text";
import { beside, lockRecording } from "./load-recorded";
import { largestRecording } from "./schema";

const starts = { act: "upload of a recording", attempts: 60, minutes: 60 };

export type StartRecordingUpload = { recordingId: string; name: string; bytes: number };

/**
 * Announces the file of a recording, which will come piece by piece. One is on its way at a time: what was begun before
 * is given up, and its pieces are swept away.
 *
 * Refuses: not_found, invalid beside `file` (empty, larger than 2 GB, a recording that is linked), too_many.
 */
export async function startRecordingUpload(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  { recordingId, name, bytes }: StartRecordingUpload,
): Promise<{ id: string; expiresAt: Date }> {
  await countAttempt({ clock }, starts, actor.personId);
  return transaction(async (tx) => {
    const { link } = await lockRecording(tx, actor, recordingId);
    if (link !== null) throw beside("file", "recordings.errors.fileOrLink");
    if (bytes === 0) throw beside("file", "recordings.errors.fileMissing");
    if (bytes > largestRecording) throw beside("file", "recordings.errors.fileTooLarge");
    await tx.upload.deleteMany({ where: { recordingId } });
    const at = await databaseNow(tx);
    const told = { recordingId, personId: actor.personId, name: cleanLine(name.slice(-255)), bytes };
    return tx.upload.create({
      data: { ...told, createdAt: at, expiresAt: expiryAfter(at) },
      select: { id: true, expiresAt: true },
    });
  });
}
