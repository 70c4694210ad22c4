import type { ScanState } from "@/lib/attachments/queries";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { shownAfter } from "@/lib/events/over-by";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { loadRecorded } from "./load-recorded";
import type { KeptPart } from "./public";

export type RecordingOnDesk = {
  id: string;
  kind: "video" | "audio";
  episode: number | null;
  title: Localised;
  link: string | null;
  /** Null where it is linked, and where its file has not come yet. */
  bytes: number | null;
  /** What the virus scanner said of the file. */
  scan: ScanState;
  hasCaptions: boolean;
  hasTranscript: boolean;
  names: string[];
  isPublished: boolean;
};

type EventOfRecordings = { id: string; slug: string; title: Localised; zone: string };

export type RecordingsOnDesk = {
  event: EventOfRecordings;
  /** From when on everybody has what is published. */
  shownAfter: Date;
  recordings: RecordingOnDesk[];
};

/** One recording with everything that its organisers can change. */
export type RecordingInFull = RecordingOnDesk & {
  revision: number;
  language: string | null;
  minutes: number | null;
  transcript: string | null;
  appearances: { name: string; affiliation: string | null; title: string | null }[];
  mediaType: string | null;
  hasPoster: boolean;
  /** The actor's own upload that stopped on its way; null for none. */
  upload: { name: string; bytes: number; received: number } | null;
};

const columns = {
  ...{ id: true, kind: true, episode: true, title: true, link: true, captionsSha256: true, transcript: true },
  ...{ scan: true, publishedAt: true, file: { select: { bytes: true, mediaType: true } } },
  appearances: { orderBy: { position: "asc" }, select: { name: true, affiliation: true, title: true } },
} as const;

/** The recordings of an event with those that are not published, for its organisers. Refuses: not_found. */
export async function readRecordings(actor: Actor, eventId: string): Promise<RecordingsOnDesk> {
  const db = database();
  const event = await loadRecorded(db, actor, eventId);
  const rows = await db.recording.findMany({ where: { eventId }, orderBy: { position: "asc" }, select: columns });
  return { event: eventOf(event), shownAfter: shownAfter(event), recordings: rows.map(onDesk) };
}

/** One of them in full. Refuses: not_found, also for a recording of another event. */
export async function readRecording(
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<Omit<RecordingsOnDesk, "recordings"> & { recording: RecordingInFull }> {
  const db = database();
  const event = await loadRecorded(db, actor, eventId);
  const now = await databaseNow(db);
  const row = await db.recording.findFirst({
    where: { id, eventId },
    select: {
      ...{ ...columns, revision: true, language: true, seconds: true, posterSha256: true },
      uploads: {
        where: { personId: actor.personId, expiresAt: { gt: now } },
        select: { name: true, bytes: true, received: true },
      },
    },
  });
  if (row === null) throw notFound();
  const { revision, language, seconds, transcript, appearances, file } = row;
  const recording = {
    ...onDesk(row),
    ...{ revision, language, transcript, appearances },
    minutes: seconds === null ? null : Math.max(1, Math.round(seconds / 60)),
    mediaType: file?.mediaType ?? null,
    hasPoster: row.posterSha256 !== null,
    upload: row.uploads[0] ?? null,
  };
  return { event: eventOf(event), shownAfter: shownAfter(event), recording };
}

type DeskRow = {
  id: string;
  kind: "video" | "audio";
  episode: number | null;
  title: unknown;
  link: string | null;
  captionsSha256: string | null;
  transcript: string | null;
  scan: ScanState;
  publishedAt: Date | null;
  file: { bytes: number } | null;
  appearances: { name: string }[];
};

function onDesk(row: DeskRow): RecordingOnDesk {
  const { id, kind, episode, link, scan } = row;
  return {
    ...{ id, kind, episode, link, scan, title: readLocalised(row.title), bytes: row.file?.bytes ?? null },
    ...{ hasCaptions: row.captionsSha256 !== null, hasTranscript: row.transcript !== null },
    ...{ names: row.appearances.map(({ name }) => name), isPublished: row.publishedAt !== null },
  };
}

type EventRow = { id: string; slug: string; title: unknown; zone: string | null };

function eventOf({ id, slug, title, zone }: EventRow): EventOfRecordings {
  return { id, slug, title: readLocalised(title), zone: zone ?? "UTC" };
}

type Kept = { sha256: string; mediaType: string; bytes: number };

/** A kept part of a recording for its organisers, published or not. Refuses: not_found. */
export async function ownMedia(actor: Actor, id: string, part: KeptPart): Promise<Kept> {
  const db = database();
  const kept = { select: { sha256: true, mediaType: true, bytes: true } } as const;
  const found = await db.recording.findUnique({
    where: { id },
    select: { eventId: true, scan: true, file: kept, captions: kept, poster: kept },
  });
  if (found === null) throw notFound();
  await loadRecorded(db, actor, found.eventId);
  const file = found[part];
  if (file === null || (part === "file" && found.scan === "infected")) throw notFound();
  return file;
}
