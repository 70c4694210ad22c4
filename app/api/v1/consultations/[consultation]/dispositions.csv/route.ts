import { publicConsultation } from "@/lib/consultations/public";
import { answersAsCsv, type ExportedAnswer, exportedAnswer } from "@/lib/dispositions/exported-answer";
import { queryAnswerFilter } from "@/lib/dispositions/public-filter";
import { publicAnswers } from "@/lib/dispositions/public-table";
import { systemClock } from "@/lib/kernel/clock";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const rowsAtOnce = 500;
const mostRows = 20_000;

/** A whole table is much to read: a few at a time, so that nobody's downloads slow down everybody. */
const gate = new RenderGate({ running: 2, waiting: 20 });

type Context = { params: Promise<{ consultation: string }> };

/** Published answers as CSV, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { consultation } = await params;
  try {
    return await gate.run(() => answer(request, consultation));
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}

async function answer(request: Request, slug: string): Promise<Response> {
  const now = systemClock.now();
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  const filter = queryAnswerFilter(new URL(request.url).searchParams);
  const answers: ExportedAnswer[] = [];
  let cursor: string | undefined;
  do {
    const page = await publicAnswers(consultation.id, filter, now, rowsAtOnce, cursor);
    answers.push(...page.items.map(exportedAnswer));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && answers.length < mostRows);
  return publicAnswer(
    request,
    answersAsCsv(answers),
    "text/csv; charset=utf-8; header=present",
    `dispositions-of-${consultation.slug}.csv`,
  );
}
