import { exportedConsultationInFull } from "@/lib/consultations/exported-consultation";
import { publicConsultation } from "@/lib/consultations/public";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** One consultation with its rounds, areas and published texts as JSON: `{ data }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultation.id}`);
  return oneAnswer(request, exportedConsultationInFull(consultation, env().appUrl));
}
