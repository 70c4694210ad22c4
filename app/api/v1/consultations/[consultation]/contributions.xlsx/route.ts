import { publicConsultation } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { xlsxAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";
import { contributionFile } from "@/lib/web/public-lists";

type Context = { params: Promise<{ consultation: string }> };

/** The published comments and inputs of a consultation as a workbook, up to 20,000 of them; the CSV holds all of them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  return xlsxAnswer(contributionFile(consultation, now));
}
