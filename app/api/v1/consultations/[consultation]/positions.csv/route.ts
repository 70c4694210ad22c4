import { systemClock } from "@/lib/kernel/clock";
import { consultationPlace } from "@/lib/positions/place";
import { csvAnswer } from "@/lib/web/list-answer";
import { positionFile, tagPositions } from "@/lib/web/position-file";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** Published positions with their sources as CSV, whole; `rows` is question, norm or area. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const place = await consultationPlace((await params).consultation);
  if (place === null) return publicProblem(404, "There is no such consultation");
  tagPositions(request, place, now);
  const file = positionFile(request, place, now);
  return csvAnswer(request, file);
}
