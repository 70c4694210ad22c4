import { database } from "@/lib/db/client";
import { shownAfter } from "@/lib/events/over-by";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { loadRecorded } from "./load-recorded";

export type RecordingOnDesk = {
  id: string;
  kind: "video" | "audio";
  episode: number | null;
  title: Localised;
  link: string | null;
  /** Null where it is linked. */
  bytes: number | null;
  hasCaptions: boolean;
  hasTranscript: boolean;
  names: string[];
  isPublished: boolean;
};

export type RecordingsOnDesk = {
  event: { id: string; slug: string; title: Localised; zone: string };
  /** From when on everybody has what is published. */
  shownAfter: Date;
  recordings: RecordingOnDesk[];
};

/** The recordings of an event with those that are not published, for its organisers. Refuses: not_found. */
export async function readRecordings(actor: Actor, eventId: string): Promise<RecordingsOnDesk> {
  const db = database();
  const event = await loadRecorded(db, actor, eventId);
  const rows = await db.recording.findMany({
    where: { eventId },
    orderBy: { position: "asc" },
    select: {
      ...{ id: true, kind: true, episode: true, title: true, link: true, captionsSha256: true, transcript: true },
      ...{ publishedAt: true, file: { select: { bytes: true } } },
      appearances: { orderBy: { position: "asc" }, select: { name: true } },
    },
  });
  return {
    event: { id: event.id, slug: event.slug, title: readLocalised(event.title), zone: event.zone ?? "UTC" },
    shownAfter: shownAfter(event),
    recordings: rows.map(({ file, captionsSha256, transcript, appearances, publishedAt, title, ...row }) => ({
      ...{ ...row, title: readLocalised(title), bytes: file?.bytes ?? null },
      ...{ hasCaptions: captionsSha256 !== null, hasTranscript: transcript !== null },
      ...{ names: appearances.map(({ name }) => name), isPublished: publishedAt !== null },
    })),
  };
}

type Kept = { sha256: string; mediaType: string; bytes: number };

/** The kept file of a recording or its captions for its organisers, published or not. Refuses: not_found. */
export async function ownMedia(actor: Actor, id: string, part: "file" | "captions"): Promise<Kept> {
  const db = database();
  const kept = { select: { sha256: true, mediaType: true, bytes: true } } as const;
  const found = await db.recording.findUnique({ where: { id }, select: { eventId: true, file: kept, captions: kept } });
  if (found === null) throw notFound();
  await loadRecorded(db, actor, found.eventId);
  const file = found[part];
  if (file === null) throw notFound();
  return file;
}
