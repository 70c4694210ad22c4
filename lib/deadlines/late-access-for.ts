import type { Database } from "@/lib/db/client";

/** Who speaks: an organisation, or a person alone. */
export type Speaker = { organisationId: string | null; authorId: string };

type Reading = Pick<Database, "lateAccess">;

/** Whether somebody has taken up leave to submit in this round after its closing hour, and it still holds. */
export async function lateAccessFor(db: Reading, speaker: Speaker, roundId: string, now: Date): Promise<boolean> {
  return (await lateUntil(db, speaker, roundId, now)) !== null;
}

/** Until when somebody may submit late in this round, by the leave they took up; null where they may not. */
export async function lateUntil(
  db: Reading,
  { organisationId, authorId }: Speaker,
  roundId: string,
  now: Date,
): Promise<Date | null> {
  const whose = organisationId === null ? { organisationId: null, personId: authorId } : { organisationId };
  const found = await db.lateAccess.findFirst({
    where: { roundId, ...whose, takenAt: { not: null }, endedAt: null, until: { gt: now } },
    orderBy: { until: "desc" },
    select: { until: true },
  });
  return found?.until ?? null;
}
