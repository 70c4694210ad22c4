import { eventsAsCsv } from "@/lib/events/exported-event";
import { publicEvents } from "@/lib/events/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import { systemClock } from "@/lib/kernel/clock";
import { askedEvents } from "@/lib/web/asked-events";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const rowsAtOnce = 200;
const mostRows = 20_000;

/** All events are much to read: a few at a time, so that nobody's downloads slow down everybody. */
const gate = new RenderGate({ running: 2, waiting: 20 });

/** Events in time order as CSV, whole; an empty cell is not stated. */
export async function GET(request: Request): Promise<Response> {
  const asked = askedEvents(request);
  if (typeof asked === "string") return publicProblem(422, asked);
  try {
    const rows = await gate.run(() => allEvents(asked.filter));
    return publicAnswer(request, eventsAsCsv(rows), "text/csv; charset=utf-8; header=present", "all-events.csv");
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}

async function allEvents(filter: Parameters<typeof publicEvents>[0]["filter"]): Promise<PublicEventLine[]> {
  const list = { part: "all" as const, now: systemClock.now(), filter };
  const rows: PublicEventLine[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && rows.length < mostRows) {
    const page = await publicEvents(list, rowsAtOnce, cursor);
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}
