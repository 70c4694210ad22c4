import type { Database } from "@/lib/db/client";

/** Who speaks: an organisation, or a person alone. */
export type Speaker = { organisationId: string | null; authorId: string };

/** Whether somebody has taken up leave to submit in this round after its closing hour, and it still holds. */
export async function lateAccessFor(
  db: Pick<Database, "lateAccess">,
  { organisationId, authorId }: Speaker,
  roundId: string,
  now: Date,
): Promise<boolean> {
  const whose = organisationId === null ? { organisationId: null, personId: authorId } : { organisationId };
  const found = await db.lateAccess.findFirst({
    where: { roundId, ...whose, takenAt: { not: null }, endedAt: null, until: { gt: now } },
    select: { id: true },
  });
  return found !== null;
}
