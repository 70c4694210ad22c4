import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { overBy } from "@/lib/events/over-by";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";

/** A recording as everybody has it. */
export type PublicRecording = {
  id: string;
  kind: "video" | "audio";
  episode: number | null;
  title: Localised;
  /** BCP 47; null when not stated. */
  language: string | null;
  /** Address elsewhere; null where the file is kept here. */
  link: string | null;
  /** Null where it is linked. */
  file: { mediaType: string; bytes: number } | null;
  hasCaptions: boolean;
  /** Whether a picture is shown before it plays. */
  hasPoster: boolean;
  transcript: string | null;
  seconds: number | null;
  /** Who is in it, as they were then. */
  appearances: { name: string; affiliation: string | null; title: string | null }[];
  event: { slug: string; title: Localised; zone: string; orderedAt: Date };
};

const columns = {
  ...{
    id: true,
    kind: true,
    episode: true,
    title: true,
    language: true,
    link: true,
    captionsSha256: true,
    posterSha256: true,
  },
  ...{ transcript: true, seconds: true },
  file: { select: { mediaType: true, bytes: true } },
  appearances: { orderBy: { position: "asc" }, select: { name: true, affiliation: true, title: true } },
  event: { select: { slug: true, title: true, zone: true, orderedAt: true } },
} as const;

/**
 * Recordings that everybody has by now: published, of events that everybody knows and that count as over, and linked or
 * kept here as a file that the virus scanner has seen, where there is one.
 */
function shownBy(now: Date): Prisma.RecordingWhereInput {
  return {
    publishedAt: { lte: now },
    event: { AND: [publishedEvent(), overBy(now)] },
    OR: [{ link: { not: null } }, { fileSha256: { not: null }, scan: { in: ["not_asked", "clean"] } }],
  };
}

/** The recordings of one event, in their order; none before it counts as over. */
export async function recordingsOfEvent(eventId: string, now: Date): Promise<PublicRecording[]> {
  const rows = await database().recording.findMany({
    where: { AND: [shownBy(now), { eventId }] },
    orderBy: { position: "asc" },
    select: columns,
  });
  return rows.map(shown);
}

export type RecordingOrder = "date" | "number";

type Listed = { order: RecordingOrder; person?: string; now: Date; size: number; cursor: string | null };

/**
 * One page of all recordings: by the date of their event, the latest first, or by number, the highest first, those
 * without a number left out. `person` narrows to the appearances under exactly that name.
 */
export async function recordingsPage({ order, person, now, size, cursor }: Listed): Promise<Page<PublicRecording>> {
  const rows = await database().recording.findMany({
    where: {
      AND: [
        shownBy(now),
        person === undefined ? {} : { appearances: { some: { name: person } } },
        order === "number" ? { episode: { not: null } } : {},
        cursor === null ? {} : after(order, cursor),
      ],
    },
    orderBy:
      order === "number" ? [{ episode: "desc" }, { id: "desc" }] : [{ event: { orderedAt: "desc" } }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const keyOf = ({ episode, event }: Row) => (order === "number" ? String(episode) : event.orderedAt.toISOString());
  const page = toPage(rows, size, (row) => ({ key: keyOf(row), id: row.id }));
  return { next: page.next, items: page.items.map(shown) };
}

/** A cursor that belongs to the other order gives an empty page, never a wider one. */
function after(order: RecordingOrder, cursor: string): Prisma.RecordingWhereInput {
  const { key, id } = decodeCursor(cursor);
  if (order === "number") {
    const episode = /^\d{1,6}$/.test(key) ? Number(key) : 0;
    return { OR: [{ episode: { lt: episode } }, { episode, id: { lt: id } }] };
  }
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(key) && !Number.isNaN(Date.parse(key));
  const at = new Date(isInstant ? key : 0);
  return { OR: [{ event: { orderedAt: { lt: at } } }, { event: { orderedAt: at }, id: { lt: id } }] };
}

/** How often somebody appears, and under how many titles. */
export async function countAppearances(name: string, now: Date): Promise<{ appearances: number; titles: number }> {
  const rows = await database().recordingAppearance.findMany({
    where: { name, recording: shownBy(now) },
    select: { title: true },
    take: 1_000,
  });
  return { appearances: rows.length, titles: new Set(rows.flatMap(({ title }) => title ?? [])).size };
}

type Kept = { sha256: string; mediaType: string; bytes: number };

/** What is kept of a recording: itself, its captions, the picture that is shown before it plays. */
export type KeptPart = "file" | "captions" | "poster";

/** A kept part of a recording where everybody has it by now; null otherwise. */
export async function publicMedia(id: string, part: KeptPart, now: Date): Promise<Kept | null> {
  const kept = { select: { sha256: true, mediaType: true, bytes: true } } as const;
  const found = await database().recording.findFirst({
    where: { AND: [shownBy(now), { id }] },
    select: { file: kept, captions: kept, poster: kept },
  });
  return found?.[part] ?? null;
}

type Row = Prisma.RecordingGetPayload<{ select: typeof columns }>;

function shown({ captionsSha256, posterSha256, event, title, ...row }: Row): PublicRecording {
  return {
    ...row,
    title: readLocalised(title),
    hasCaptions: captionsSha256 !== null,
    hasPoster: posterSha256 !== null,
    event: { ...event, title: readLocalised(event.title), zone: event.zone ?? "UTC" },
  };
}
