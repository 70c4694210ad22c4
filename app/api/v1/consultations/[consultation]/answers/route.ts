import { z } from "zod";
import { exportedAnswers } from "@/lib/answers/exported-answers";
import { publicInputs } from "@/lib/answers/public";
import { readAnswersFilter } from "@/lib/answers/schema";
import { publicConsultationId } from "@/lib/compilations/public-contributions";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { queryOf } from "@/lib/web/query-of";

const limits = z.coerce.number().int().min(1).max(200).default(50);

type Context = { params: Promise<{ consultation: string }> };

/**
 * The answers of published inputs as JSON, newest input first: `{ data, next }`. `limit` counts inputs, of which each has
 * as many answers as it gave. Narrowed by part, area, norm, field, group and language, as the page is.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const consultationId = await publicConsultationId((await params).consultation);
  if (consultationId === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultationId}`);
  try {
    const filter = readAnswersFilter(queryOf(searchParams));
    const cursor = searchParams.get("cursor") ?? undefined;
    const page = await publicInputs({ consultationId }, filter, systemClock.now(), limit.data, cursor);
    const data = page.items.flatMap((input) => exportedAnswers(input, env().appUrl));
    return publicAnswer(request, JSON.stringify({ data, next: page.next }), "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
