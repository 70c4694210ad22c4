import { systemClock } from "@/lib/kernel/clock";
import { participationTable } from "@/lib/participation/exported-participation";
import { publicParticipation } from "@/lib/participation/public";
import { consultationPlace } from "@/lib/positions/place";
import { tableAsCsv } from "@/lib/text/list-table";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { validWhileRoundsStand } from "@/lib/web/valid-window";

type Context = { params: Promise<{ consultation: string }> };

/** Who contributed to a consultation, by stakeholder group and region, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const place = await consultationPlace((await params).consultation);
  if (place === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${place.scope.consultationId}`, `transparency:${place.scope.consultationId}`);
  validWhileRoundsStand(place.rounds, now);
  const participation = await publicParticipation(place.scope.consultationIds, now);
  const csv = tableAsCsv(participationTable(participation));
  return publicAnswer(request, csv, "text/csv; charset=utf-8; header=present", `participation-${place.slug}.csv`);
}
