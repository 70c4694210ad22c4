import type { Database } from "@/lib/db/client";

/** Far above what signs one text. */
const mostAsked = 300;

/**
 * Verified organisations that sent a letter of a cluster under their own name, and were not asked yet whether they
 * join. Persons are not asked: under a joint input stand names of organisations. Nor is whoever wrote under a
 * pseudonym: to be asked would tell colleagues what they sent.
 */
export async function invitableSenders(
  db: Pick<Database, "organisation">,
  campaignId: string,
): Promise<{ id: string; name: string }[]> {
  return db.organisation.findMany({
    where: {
      status: "verified",
      contributions: {
        some: {
          ...{ protection: "none", submission: "submitted", publication: { not: "refused" } },
          campaign: { campaignId, removedAt: null },
        },
      },
      campaignJoins: { none: { campaignId } },
    },
    orderBy: { id: "asc" },
    take: mostAsked,
    select: { id: true, name: true },
  });
}
