import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** The published words of a reason; null for a code that is on no list. */
export async function reasonWords(code: string): Promise<Localised | null> {
  const reason = await database().moderationReason.findUnique({ where: { code }, select: { words: true } });
  return reason === null ? null : readLocalised(reason.words);
}

/** A rule that contributions are held to, as everybody may read it. */
export type PublicReason = { code: string; words: Localised };

/** The published list of reasons, in its order. */
export async function publicReasons(): Promise<PublicReason[]> {
  const reasons = await database().moderationReason.findMany({
    where: { active: true },
    orderBy: { position: "asc" },
    select: { code: true, words: true },
  });
  return reasons.map((reason) => ({ code: reason.code, words: readLocalised(reason.words) }));
}
