import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockEvent } from "@/lib/events/load-event";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { loadRecorded } from "./load-recorded";
import { type MediaKind, mediaKindOf } from "./media-kind";
import { readCaptions } from "./read-captions";
import { type AddRecording, largestRecording } from "./schema";

/**
 * Adds a recording to an event, kept here or linked, seen by nobody until it is published. What a file is decides its
 * content, never what was chosen or how it is called.
 *
 * Refuses: not_found (no office there), invalid (neither file nor link or both, a file that is no sound and no picture
 * or is larger than 18 MB, captions that are no WebVTT or stand beside a link).
 */
export function addRecording({ actor }: Pick<Deps, "actor">, input: AddRecording): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await loadRecorded(tx, actor, input.eventId);
    const { eventId, title, episode, language, link, minutes, transcript, appearances, file } = input;
    if ((file === null) === (link === null)) throw beside("link", "recordings.errors.fileOrLink");
    const media = file === null ? null : judge(file);
    const captionsSha256 = await keepCaptions(tx, input);
    const fileSha256 = file === null || media === null ? null : await keepFile(tx, file, media.mediaType);
    // One after the other, so that two at once do not ask for one place.
    await lockEvent(tx, eventId);
    const last = await tx.recording.aggregate({ where: { eventId }, _max: { position: true } });
    return tx.recording.create({
      data: {
        ...{ eventId, title, episode, language, link, transcript, fileSha256, captionsSha256 },
        kind: media?.kind ?? input.kind,
        seconds: minutes === null ? null : minutes * 60,
        position: (last._max.position ?? -1) + 1,
        addedById: actor.personId,
        addedAt: await databaseNow(tx),
        appearances: { create: appearances.map((one, position) => ({ ...one, position })) },
      },
      select: { id: true },
    });
  });
}

function judge(file: Uint8Array): MediaKind {
  if (file.length > largestRecording) throw beside("file", "recordings.errors.fileTooLarge");
  const media = mediaKindOf(file);
  if (media === null) throw beside("file", "recordings.errors.file");
  return media;
}

async function keepCaptions(tx: Transaction, { captions, file }: AddRecording): Promise<string | null> {
  if (captions === null) return null;
  const text = file === null ? null : readCaptions(captions);
  if (text === null) throw beside("captions", "recordings.errors.captions");
  return keepFile(tx, new TextEncoder().encode(text), "text/vtt; charset=utf-8");
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
