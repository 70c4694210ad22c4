import { publicAttendance, publicEventId } from "@/lib/attendance/public";
import { systemClock } from "@/lib/kernel/clock";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ event: string }> };

/** Who registered for an event, was approved and came, by group and region; null is withheld. Once it is over. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = await publicEventId((await params).event);
  const figures = id === null ? null : await publicAttendance(id, systemClock.now());
  if (figures === null) return publicProblem(404, "There are no figures of such an event");
  return publicAnswer(request, JSON.stringify({ data: figures }), "application/json");
}
