import { z } from "zod";
import { type EventFilter, readEventFilter } from "@/lib/events/public-filter";
import { queryOf } from "./query-of";

const instant = z.iso.datetime({ offset: true }).transform((told) => new Date(told));
const day = z.iso.date().transform((told) => new Date(`${told}T00:00:00Z`));

const asked = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Events that begin at this instant or later, or at this day in UTC. */
  from: z.union([instant, day]).optional(),
  /** Events that begin before. */
  to: z.union([instant, day]).optional(),
});

export type AskedEvents = { filter: EventFilter; limit: number };

/** What a program asks of the events; a sentence for it where it cannot be read. */
export function askedEvents(request: Request): AskedEvents | string {
  const { searchParams } = new URL(request.url);
  const given = Object.fromEntries(
    ["limit", "from", "to"].flatMap((name) => (searchParams.get(name) ? [[name, searchParams.get(name)]] : [])),
  );
  const { success, data } = asked.safeParse(given);
  if (!success) {
    return "limit is a whole number from 1 to 200; from and to are RFC 3339 instants or days as 2026-11-30";
  }
  const { limit, from, to } = data;
  return {
    limit,
    filter: {
      ...readEventFilter(queryOf(searchParams)),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  };
}
