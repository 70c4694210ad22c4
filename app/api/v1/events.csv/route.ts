import { systemClock } from "@/lib/kernel/clock";
import { askedEvents } from "@/lib/web/asked-events";
import { tagDocument } from "@/lib/web/documents/render-context";
import { csvAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";
import { eventFile } from "@/lib/web/public-lists";

/** Events in time order as CSV, whole; an empty cell is not stated. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("events");
  const asked = askedEvents(request);
  if (typeof asked === "string") return publicProblem(422, asked);
  return csvAnswer(request, eventFile(asked, systemClock.now()));
}
