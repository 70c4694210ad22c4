import { locales } from "@/lib/i18n/locales";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { PublicEvent } from "./public";
import type { PublicEventLine } from "./public-event";

/** An event as exports give it; null is not stated. Instants are RFC 3339 in UTC. Room and link are never among it. */
export function exportedEvent<Event extends PublicEventLine>(event: Event) {
  const { isCancelled, orderedAt: _place, startsAt, endsAt, ...stated } = event;
  return {
    ...stated,
    status: isCancelled ? ("cancelled" as const) : ("published" as const),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  };
}

/** The same with everything that is public of it, and its sessions where it is a series. */
export function exportedEventInFull(event: PublicEvent, sessions: readonly PublicEventLine[]) {
  const { processId: _processId, takesApplications: _takes, above, ...shown } = event;
  const { registrationOpensAt, registrationClosesAt, ...line } = shown;
  return {
    ...exportedEvent(line),
    above: above.map(({ slug, title }) => ({ slug, title })),
    registrationOpensAt: registrationOpensAt?.toISOString() ?? null,
    registrationClosesAt: registrationClosesAt?.toISOString() ?? null,
    sessions: sessions.map((session) => exportedEvent(session)),
  };
}

const columns = [
  ...["slug", "kind", "mode", "status", "startsAt", "endsAt", "zone", "wholeDays", "printedStart", "printedEnd"],
  ...locales.map((locale) => `title.${locale}`),
  ...["edition", "city", "process", "series", "organisers", "coChairs", "areas"],
];

/** Events as a table; what is not stated is null. */
export function eventTable(events: readonly PublicEventLine[]): ListTable {
  return { columns, rows: events.map(cellsOf) };
}

function cellsOf(event: PublicEventLine): Record<string, string | null> {
  const { title, city, process, series, hosts, areas, wholeDays, summary: _summary, ...stated } = exportedEvent(event);
  const named = (role: string) =>
    hosts
      .filter((host) => host.role === role)
      .map(({ name, organisation, country }) => [name, organisation?.name, country].filter(Boolean).join(", "));
  return {
    ...stated,
    ...Object.fromEntries(Object.entries(title).map(([language, text]) => [`title.${language}`, text])),
    wholeDays: String(wholeDays),
    city: city.en ?? Object.values(city)[0] ?? null,
    process: process.slug,
    series: series?.slug ?? null,
    organisers: named("organiser").join(cellSeparator),
    coChairs: named("co_chair").join(cellSeparator),
    areas: areas.map(({ slug }) => slug).join(cellSeparator),
  };
}
