import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { beside, dropRecorded, lockRecording, refuseUnlessSeen } from "./load-recorded";
import type { EditRecording } from "./schema";

/**
 * Changes what is told of a recording, published or not; everybody who has it reads the new words from then on. What a
 * file is decides the file, so that only what is linked can be called another kind.
 *
 * Refuses: not_found, conflict (changed since it was seen), invalid (a link beside a file).
 */
export function editRecording({ actor }: Pick<Deps, "actor">, input: EditRecording): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, actor, input.id);
    refuseUnlessSeen(recording, input.seenRevision);
    const { id, seenRevision: _, appearances, minutes, kind, ...told } = input;
    const isKept = recording.fileSha256 !== null;
    if (isKept && told.link !== null) throw beside("link", "recordings.errors.fileOrLink");
    if (recording.publishedAt !== null && !isKept && told.link === null) {
      throw beside("link", "recordings.errors.linkMissing");
    }
    await tx.recordingAppearance.deleteMany({ where: { recordingId: id } });
    await tx.recording.update({
      where: { id },
      data: {
        ...{ ...told, kind: isKept ? recording.kind : kind, seconds: minutes === null ? null : minutes * 60 },
        revision: { increment: 1 },
        appearances: { create: appearances.map((one, position) => ({ ...one, position })) },
      },
      select: { id: true },
    });
    await dropRecorded(tx, recording.eventId);
    return { eventId: recording.eventId };
  });
}
