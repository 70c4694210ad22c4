import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import type { Localised } from "@/lib/kernel/localised";
import { fileOfField } from "./file-field";
import { redactionsInForce } from "./in-force";
import { reasonLabels } from "./reason-labels";

/** What a published contribution lacks: how many places and files, for each reason. No word of it, nor how long it was. */
export type PublicRedaction = { code: string; label: Localised; places: number; files: number };

/** Null for a contribution that is published whole, and for one that nobody may read. */
export async function publicRedactions(contributionId: string, now: Date): Promise<PublicRedaction[] | null> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { AND: [{ id: contributionId, publication: "published_redacted" }, publishedBy(now)] },
    select: { id: true },
  });
  const inForce = row === null ? null : await redactionsInForce(db, row.id);
  if (inForce === null) return null;
  const byReason = Map.groupBy(inForce.places, ({ reasonCode }) => reasonCode);
  const labels = await reasonLabels(db, [...byReason.keys()]);
  return [...byReason].map(([code, places]) => {
    const files = places.filter(({ field }) => fileOfField(field) !== null).length;
    return { code, label: labels.get(code) ?? {}, places: places.length - files, files };
  });
}
