import { z } from "zod";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { exportedHit } from "@/lib/search/exported-hit";
import { foundContributionIds } from "@/lib/search/hit";
import { search } from "@/lib/search/public";
import { longestSearch, readTerms } from "@/lib/search/read-terms";
import { searchFilterOf } from "@/lib/search/schema";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const limits = z.coerce.number().int().min(1).max(200).default(20);

/**
 * What is published and holds the words of `q`, as JSON: `{ data, next, total, isMore, facets }`, narrowed by the facets
 * as parameters. `isMore` says that `total` counts the newest of each kind only.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const typed = searchParams.get("q") ?? "";
  if (typed.length > longestSearch || readTerms(typed) === null)
    return publicProblem(422, `q is what to look for, of at most ${longestSearch} characters`);
  const cursor = searchParams.get("cursor") ?? undefined;
  const asked = { typed, filter: searchFilterOf(searchParams), now: systemClock.now(), size: limit.data, cursor };
  tagDocument("search", "consultations");
  try {
    const { hits, next, total, isMore, facets } = await search(asked);
    for (const contributionId of foundContributionIds(hits)) tagDocument(`contribution:${contributionId}`);
    const body = JSON.stringify({ data: hits.map(exportedHit), next, total, isMore, facets });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
