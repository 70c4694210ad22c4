import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A published recommendation or practice, with the event that it came from. */
export type PublicOutcome = {
  id: string;
  text: Localised;
  area: { slug: string; name: Localised; process: string } | null;
  event: { slug: string; title: Localised; zone: string; orderedAt: Date };
};

const columns = {
  ...{ id: true, text: true },
  area: { select: { slug: true, name: true, process: { select: { slug: true } } } },
  event: { select: { slug: true, title: true, zone: true, orderedAt: true } },
} as const;

/** More than one area yielded by far; the latest events come first. */
const mostOfArea = 200;

/** What an event yielded, in its order. */
export async function outcomesOfEvent(eventId: string): Promise<PublicOutcome[]> {
  const rows = await database().eventOutcome.findMany({
    where: { publishedAt: { not: null }, event: { AND: [publishedEvent(), { id: eventId }] } },
    orderBy: { position: "asc" },
    select: columns,
  });
  return rows.map(shown);
}

/** What all events yielded on an area, the latest event first. */
export async function outcomesOfArea(areaId: string): Promise<PublicOutcome[]> {
  const rows = await database().eventOutcome.findMany({
    where: { areaId, publishedAt: { not: null }, event: publishedEvent() },
    orderBy: [{ event: { orderedAt: "desc" } }, { position: "asc" }],
    take: mostOfArea,
    select: columns,
  });
  return rows.map(shown);
}

type Row = {
  id: string;
  text: unknown;
  area: { slug: string; name: unknown; process: { slug: string } } | null;
  event: { slug: string; title: unknown; zone: string | null; orderedAt: Date };
};

function shown({ id, text, area, event }: Row): PublicOutcome {
  return {
    ...{ id, text: readLocalised(text) },
    area: area === null ? null : { slug: area.slug, name: readLocalised(area.name), process: area.process.slug },
    event: { ...event, title: readLocalised(event.title), zone: event.zone ?? "UTC" },
  };
}
