import { type EventFilter, eventQuery } from "@/lib/events/public-filter";

/** The calendar with what narrows it, and what else its address says. */
export function calendarHref(locale: string, filter: EventFilter, also: Readonly<Record<string, string>>): string {
  const query = eventQuery(filter);
  for (const [name, value] of Object.entries(also)) query.append(name, value);
  return [`/${locale}/events`, query.toString()].filter(Boolean).join("?");
}
