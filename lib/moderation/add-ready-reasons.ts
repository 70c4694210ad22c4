import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { moderationReasons } from "./moderation-reasons";

/**
 * The reasons that come with the platform, as far as they are not on the list yet: what an administrator has edited
 * stays as it is. Every reason on the list is kept as the version in force, too.
 */
export async function addReadyReasons(tx: Transaction): Promise<void> {
  await tx.moderationReason.createMany({
    data: moderationReasons.map((reason, position) => ({ ...reason, position })),
    skipDuplicates: true,
  });
  const editedAt = await databaseNow(tx);
  const reasons = await tx.moderationReason.findMany({
    select: { code: true, version: true, appliesTo: true, label: true, words: true, active: true },
  });
  await tx.moderationReasonVersion.createMany({
    data: reasons.map(({ label, words, ...reason }) => ({
      ...reason,
      label: label ?? {},
      words: words ?? {},
      editedAt,
    })),
    skipDuplicates: true,
  });
}
