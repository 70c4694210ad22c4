import { z } from "zod";
import { publicConsultation } from "@/lib/consultations/public";
import { exportedAnswer } from "@/lib/dispositions/exported-answer";
import { queryAnswerFilter } from "@/lib/dispositions/public-filter";
import { countPublicAnswers, publicAnswers } from "@/lib/dispositions/public-table";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { validWhileRoundsStand } from "@/lib/web/valid-window";

const defaultLimit = 50;
const limits = z.coerce.number().int().min(1).max(200).default(defaultLimit);

type Context = { params: Promise<{ consultation: string }> };

/** Published answers as JSON: `{ data, next, total }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const now = systemClock.now();
  const consultation = await publicConsultation((await params).consultation, now);
  if (consultation === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultation.id}`);
  validWhileRoundsStand(consultation.rounds, now);
  const filter = queryAnswerFilter(searchParams);
  try {
    const [page, counts] = await Promise.all([
      publicAnswers(consultation.id, filter, now, limit.data, searchParams.get("cursor") ?? undefined),
      countPublicAnswers(consultation.id, filter, now),
    ]);
    const shown = counts.filter(({ state }) => filter.state === null || filter.state.includes(state));
    const total = shown.reduce((sum, { count }) => sum + count, 0);
    const body = JSON.stringify({ data: page.items.map(exportedAnswer), next: page.next, total });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
