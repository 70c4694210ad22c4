import { publicConsultation } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { figuresAsCsv } from "@/lib/transparency/exported-figures";
import { publicFigures } from "@/lib/transparency/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** The figures of one consultation as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultation.id}`, `transparency:${consultation.id}`);
  const figures = await publicFigures(consultation.id, now);
  const name = `transparency-of-${consultation.slug}.csv`;
  return publicAnswer(request, figuresAsCsv(figures), "text/csv; charset=utf-8; header=present", name);
}
