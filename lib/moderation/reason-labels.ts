import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** Each reason of the list in two or three words, by its code; those that are no longer given too. */
export async function reasonLabels(): Promise<Map<string, Localised>> {
  const reasons = await database().moderationReason.findMany({
    orderBy: { position: "asc" },
    select: { code: true, label: true },
  });
  return new Map(reasons.map(({ code, label }) => [code, readLocalised(label)]));
}
