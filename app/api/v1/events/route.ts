import { exportedEvent } from "@/lib/events/exported-event";
import { countPublicEvents, publicEvents } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { askedEvents } from "@/lib/web/asked-events";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

/** Events in time order as JSON: `{ data, next, total }`, with null for what is not stated. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("events");
  const asked = askedEvents(request);
  if (typeof asked === "string") return publicProblem(422, asked);
  const list = { part: "all" as const, now: systemClock.now(), filter: asked.filter };
  const cursor = new URL(request.url).searchParams.get("cursor") ?? undefined;
  try {
    const [page, total] = await Promise.all([publicEvents(list, asked.limit, cursor), countPublicEvents(list)]);
    const body = JSON.stringify({ data: page.items.map((event) => exportedEvent(event)), next: page.next, total });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
