import { z } from "zod";
import { isDomainError } from "@/lib/kernel/errors";
import { exportedOrganisation } from "@/lib/organisations/exported-organisation";
import { countPublicOrganisations, publicOrganisationsInFull } from "@/lib/organisations/public";
import { queryFilter } from "@/lib/organisations/public-filter";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const defaultLimit = 50;
const limits = z.coerce.number().int().min(1).max(200).default(defaultLimit);

/** The directory as JSON: `{ data, next, total }`, with null for what is not stated. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("organisations");
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const filter = queryFilter(searchParams);
  try {
    const [page, total] = await Promise.all([
      publicOrganisationsInFull(filter, limit.data, searchParams.get("cursor") ?? undefined),
      countPublicOrganisations(filter),
    ]);
    const body = JSON.stringify({ data: page.items.map(exportedOrganisation), next: page.next, total });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
