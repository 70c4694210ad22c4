import { exportedEventInFull } from "@/lib/events/exported-event";
import { publicEvent, publicSessions } from "@/lib/events/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** One event or series as JSON: `{ data }`; a series with its sessions in time order. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const event = await publicEvent((await params).event);
  if (event === null) return publicProblem(404, "There is no such event");
  tagDocument(`event:${event.id}`, ...event.above.map(({ id }) => `event:${id}`));
  const sessions = event.kind === "series" ? await publicSessions(event.id) : [];
  const body = JSON.stringify({ data: exportedEventInFull(event, sessions) });
  return publicAnswer(request, body, "application/json; charset=utf-8");
}
