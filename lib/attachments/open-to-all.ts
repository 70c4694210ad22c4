import type { Prisma } from "@/lib/db/generated/client";

/** What was never asked about, or found clean, is given out. */
export const openScans = ["not_asked", "clean"] as const;

/** Neither what a moderator withheld, nor a copy in place of a file that is not withheld any more. */
export function shownBeside(contribution: Prisma.ContributionWhereInput) {
  return {
    removedAt: null,
    withheldAt: null,
    OR: [{ replacesId: null }, { replaces: { withheldAt: { not: null } } }],
    contribution,
  } satisfies Prisma.AttachmentWhereInput;
}
