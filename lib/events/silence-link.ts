import { type Database, database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publishedEvent } from "./published-event";
import { readSilenceToken } from "./silence-token";

type Named = {
  title: Localised;
  /** Null while the public does not see it. */
  slug: string | null;
};

/** What a link at the foot of a reminder is about. */
export type SilenceLink = Named & {
  startsAt: Date | null;
  zone: string | null;
  wholeDays: boolean;
  /** The series it is a session of, for which the notices stop; null for an event of its own. */
  series: Named | null;
};

/** The event that a link is about, for the page it opens; null for a link that we did not make. */
export async function readSilenceLink(token: string): Promise<SilenceLink | null> {
  const db = database();
  const whose = await findSilenceLink(db, token);
  if (whose === null) return null;
  const rows = await db.event.findMany({
    where: { id: { in: [whose.eventId, whose.rootId] } },
    select: { id: true, slug: true, title: true, startsAt: true, zone: true, wholeDays: true },
  });
  const shown = await db.event.findMany({
    where: { AND: [{ id: { in: rows.map(({ id }) => id) } }, publishedEvent()] },
    select: { id: true },
  });
  const named = (row: (typeof rows)[number]): Named => ({
    title: readLocalised(row.title),
    slug: shown.some(({ id }) => id === row.id) ? row.slug : null,
  });
  const event = rows.find(({ id }) => id === whose.eventId);
  if (event === undefined) return null;
  const series = whose.rootId === whose.eventId ? undefined : rows.find(({ id }) => id === whose.rootId);
  const { startsAt, zone, wholeDays } = event;
  return { ...named(event), startsAt, zone, wholeDays, series: series === undefined ? null : named(series) };
}

/** Whose notices of which event, and the series or event for which they stop; null for a link that we did not make. */
export async function findSilenceLink(db: Pick<Database, "registration">, token: string) {
  const registrationId = readSilenceToken(token);
  if (registrationId === null) return null;
  const found = await db.registration.findUnique({
    where: { id: registrationId },
    select: { email: true, eventId: true, event: { select: { parentId: true } } },
  });
  if (found === null) return null;
  return { email: found.email, eventId: found.eventId, rootId: found.event.parentId ?? found.eventId };
}
