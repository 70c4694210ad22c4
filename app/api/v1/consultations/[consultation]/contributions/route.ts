import { z } from "zod";
import { countListedComments, listedComments, publicConsultationId } from "@/lib/compilations/public-contributions";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const limits = z.coerce.number().int().min(1).max(200).default(50);

type Context = { params: Promise<{ consultation: string }> };

/** The published comments of a consultation as JSON, newest first: `{ data, next, total }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const consultationId = await publicConsultationId((await params).consultation);
  if (consultationId === null) return publicProblem(404, "There is no such consultation");
  const now = systemClock.now();
  try {
    const [page, total] = await Promise.all([
      listedComments(consultationId, now, limit.data, env().appUrl, searchParams.get("cursor") ?? undefined),
      countListedComments(consultationId, now),
    ]);
    const body = JSON.stringify({ data: page.items, next: page.next, total });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
