import type { Database } from "@/lib/db/client";
import type { Localised } from "@/lib/kernel/localised";
import { type MarkedPlace, readMarkedPlaces } from "@/lib/moderation/marked-places";
import { reasonAsGiven } from "@/lib/moderation/reason-as-given";

/** A decision as its writers read it: the reason as it read then, the moderator's own words, and the places to correct. */
export type ModeratorsWords = { reason: Localised; words: string | null; decidedAt: Date; marks: MarkedPlace[] };

/** The latest decision that was more than publishing, and stands; null when there is none. */
export async function lastReturn(db: Database, contributionId: string): Promise<ModeratorsWords | null> {
  const decision = await db.moderationDecision.findFirst({
    where: { contributionId, decision: { in: ["return", "refuse"] }, undone: null },
    orderBy: { decidedAt: "desc" },
    select: { id: true, decision: true, reasonCode: true, reasonVersion: true, words: true, decidedAt: true },
  });
  if (decision === null) return null;
  return {
    reason: (await reasonAsGiven(db, decision)) ?? {},
    words: decision.words,
    decidedAt: decision.decidedAt,
    marks: decision.decision === "return" ? await readMarkedPlaces(db, contributionId, decision.id) : [],
  };
}
