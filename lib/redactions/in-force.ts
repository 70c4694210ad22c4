import type { Database } from "@/lib/db/client";
import type { RedactedPlace } from "./cuts-by-field";

/** The decision by which a contribution stands without some of its words, and where these stood. */
export type RedactionsInForce = {
  /** The moderator's words to those who sent it. */
  words: string | null;
  decidedAt: Date;
  places: RedactedPlace[];
};

/** The redactions that stand now: those of the latest decision that was not taken back. Null where it has none. */
export async function redactionsInForce(
  db: Pick<Database, "moderationDecision">,
  contributionId: string,
): Promise<RedactionsInForce | null> {
  const decision = await db.moderationDecision.findFirst({
    where: { contributionId, undone: null },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: {
      words: true,
      decidedAt: true,
      redactions: {
        orderBy: { position: "asc" },
        select: { field: true, start: true, length: true, reasonCode: true },
      },
    },
  });
  if (decision === null || decision.redactions.length === 0) return null;
  const { redactions: places, ...rest } = decision;
  return { ...rest, places };
}
