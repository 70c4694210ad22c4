import { publicConsultation } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { csvAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";
import { answerFile } from "@/lib/web/public-lists";
import { validWhileRoundsStand } from "@/lib/web/valid-window";

type Context = { params: Promise<{ consultation: string }> };

/** Published answers as CSV, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultation.id}`);
  validWhileRoundsStand(consultation.rounds, now);
  return csvAnswer(request, answerFile(request, consultation, now));
}
