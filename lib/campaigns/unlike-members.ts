import type { Database } from "@/lib/db/client";
import { likenessOf } from "./text-print";

/** Below this part of common wording a letter says something of its own beside what all say. */
const muchAlike = 0.6;
/** Members that are looked through; their fingerprints take half a kilobyte each. */
const mostCompared = 20_000;

/**
 * Members that wait for a decision and should not be decided on unseen: those that share less of their wording with
 * the representative, the least alike first, and those with hints that the representative has not (an address, a word
 * of the list, a link), whatever their likeness.
 */
export async function findUnlike(
  db: Pick<Database, "campaignMember" | "textPrint" | "moderationHint">,
  { id, representativeId }: { id: string; representativeId: string },
): Promise<string[]> {
  const print = await db.textPrint.findUnique({
    where: { contributionId: representativeId },
    select: { minima: true },
  });
  const rows = await db.campaignMember.findMany({
    where: {
      ...{ campaignId: id, removedAt: null, contributionId: { not: representativeId } },
      contribution: { submission: "submitted", publication: "pending" },
    },
    orderBy: { contributionId: "asc" },
    take: mostCompared,
    select: {
      contributionId: true,
      contribution: { select: { print: { select: { minima: true } } } },
    },
  });
  const hinted = await db.moderationHint.findMany({
    where: {
      kind: { not: "near_duplicate" },
      contribution: { submission: "submitted", publication: "pending", campaign: { campaignId: id, removedAt: null } },
    },
    distinct: ["contributionId"],
    select: { contributionId: true },
    take: mostCompared,
  });
  const withHints = new Set(hinted.map(({ contributionId }) => contributionId));
  return rows
    .map(({ contributionId, contribution }) => ({
      contributionId,
      likeness: likenessOf(print?.minima ?? new Uint8Array(), contribution.print?.minima ?? new Uint8Array()),
    }))
    .filter(({ contributionId, likeness }) => likeness < muchAlike || withHints.has(contributionId))
    .sort((a, b) => a.likeness - b.likeness)
    .map(({ contributionId }) => contributionId);
}
