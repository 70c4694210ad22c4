import { answersCsvHead, answersCsvLines, exportedAnswers } from "@/lib/answers/exported-answers";
import { publicInputs } from "@/lib/answers/public";
import { type AnswersFilter, readAnswersFilter } from "@/lib/answers/schema";
import { publicConsultationId } from "@/lib/compilations/public-contributions";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { openHeaders, publicProblem } from "@/lib/web/public-answer";
import { queryOf } from "@/lib/web/query-of";
import { streamOf } from "@/lib/web/stream-of";

type Context = { params: Promise<{ consultation: string }> };

/** Inputs read at a time for a list that is written whole. */
const atOnce = 100;

/** The answers of published inputs as CSV, whole, written while it is read; narrowed as the page is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { consultation } = await params;
  const consultationId = await publicConsultationId(consultation);
  if (consultationId === null) return publicProblem(404, "There is no such consultation");
  const filter = readAnswersFilter(queryOf(new URL(request.url).searchParams));
  return new Response(streamOf(linesOf(consultationId, filter, systemClock.now())), {
    headers: {
      ...openHeaders,
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="answers-to-${encodeURIComponent(consultation)}.csv"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* linesOf(consultationId: string, filter: AnswersFilter, now: Date): AsyncGenerator<string> {
  yield answersCsvHead();
  let cursor: string | undefined;
  do {
    const page = await publicInputs({ consultationId }, filter, now, atOnce, cursor);
    yield answersCsvLines(page.items.flatMap((input) => exportedAnswers(input, env().appUrl)));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
