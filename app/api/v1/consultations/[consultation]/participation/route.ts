import { systemClock } from "@/lib/kernel/clock";
import { publicParticipation } from "@/lib/participation/public";
import { consultationPlace } from "@/lib/positions/place";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** Who contributed to a consultation, by stakeholder group and region, as JSON: `{ data }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = await consultationPlace((await params).consultation);
  if (place === null) return publicProblem(404, "There is no such consultation");
  return oneAnswer(request, await publicParticipation(place.scope.consultationIds, systemClock.now()));
}
