import { publicConsultation } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { xlsxAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";
import { commentFile } from "@/lib/web/public-lists";

type Context = { params: Promise<{ consultation: string }> };

/** The published comments of a consultation as a workbook, up to 20,000; the CSV holds all of them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  return xlsxAnswer(commentFile(consultation, now));
}
