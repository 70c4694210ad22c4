import { systemClock } from "@/lib/kernel/clock";
import { publicParticipation } from "@/lib/participation/public";
import { consultationPlace } from "@/lib/positions/place";
import { tagDocument } from "@/lib/web/documents/render-context";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";
import { validWhileRoundsStand } from "@/lib/web/valid-window";

type Context = { params: Promise<{ consultation: string }> };

/** Who contributed to a consultation, by stakeholder group and region, as JSON: `{ data }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const place = await consultationPlace((await params).consultation);
  if (place === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${place.scope.consultationId}`, `transparency:${place.scope.consultationId}`);
  validWhileRoundsStand(place.rounds, now);
  return oneAnswer(request, await publicParticipation(place.scope.consultationIds, now));
}
