import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A decision as its writers read it: the listed reason and the moderator's own words. */
export type ModeratorsWords = { reason: Localised; words: string | null; decidedAt: Date };

/** The latest decision that was more than publishing; null when there is none. */
export async function lastReturn(db: Database, contributionId: string): Promise<ModeratorsWords | null> {
  const decision = await db.moderationDecision.findFirst({
    where: { contributionId, decision: { in: ["return", "refuse"] } },
    orderBy: { decidedAt: "desc" },
    select: { reasonCode: true, words: true, decidedAt: true },
  });
  if (decision === null) return null;
  const reason = await db.moderationReason.findUnique({
    where: { code: decision.reasonCode ?? "" },
    select: { words: true },
  });
  return { reason: readLocalised(reason?.words), words: decision.words, decidedAt: decision.decidedAt };
}
