import { judgeFile } from "@/lib/attachments/judge-file";
import { keepJudged } from "@/lib/attachments/keep-judged";
import { type Transaction, transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { beside, dropRecorded, lockRecording, refuseUnlessSeen } from "./load-recorded";
import { readCaptions } from "./read-captions";
import { largestPoster, type SetBeside } from "./schema";

/**
 * Sets what stands beside the file of a recording, or takes it off: captions, and the picture that is shown before it
 * plays, without what says who took it and where.
 *
 * Refuses: not_found, conflict (changed since it was seen), invalid (captions that are no WebVTT or stand beside a
 * link, a picture that is none or is larger than 5 MB).
 */
export async function setBeside({ actor }: Pick<Deps, "actor">, input: SetBeside): Promise<{ eventId: string }> {
  const picture = input.poster === null ? null : await judgePicture(input.poster);
  return transaction(async (tx) => {
    const recording = await lockRecording(tx, actor, input.id);
    refuseUnlessSeen(recording, input.seenRevision);
    const captions = await keepCaptions(tx, input, recording.fileSha256 !== null);
    const poster = picture === null ? null : (await keepJudged(tx, picture.came, picture.judged)).fileSha256;
    await tx.recording.update({
      where: { id: input.id },
      data: {
        ...(captions !== null || input.dropCaptions === "true" ? { captionsSha256: captions } : {}),
        ...(poster !== null || input.dropPoster === "true" ? { posterSha256: poster } : {}),
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await dropRecorded(tx, recording.eventId);
    return { eventId: recording.eventId };
  });
}

async function keepCaptions(tx: Transaction, { captions }: SetBeside, isKept: boolean): Promise<string | null> {
  if (captions === null) return null;
  const text = isKept ? readCaptions(captions) : null;
  if (text === null) throw beside("captions", "recordings.errors.captions");
  return keepFile(tx, new TextEncoder().encode(text), "text/vtt; charset=utf-8");
}

async function judgePicture(came: Uint8Array) {
  const refused = beside("poster", "recordings.errors.poster");
  if (came.length > largestPoster) throw refused;
  const judged = await judgeFile(came).catch((error: unknown) => {
    throw isDomainError(error) ? refused : error;
  });
  if (!["png", "jpeg", "webp"].includes(judged.kind)) throw refused;
  return { came, judged };
}
