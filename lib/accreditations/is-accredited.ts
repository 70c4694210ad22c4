import type { Database } from "@/lib/db/client";

/** Whether an organisation is admitted to the process of a round at an instant. */
export async function isAccredited(
  db: Pick<Database, "accreditation">,
  { roundId, organisationId }: { roundId: string; organisationId: string },
  now: Date,
): Promise<boolean> {
  const found = await db.accreditation.count({
    where: {
      organisationId,
      process: { consultations: { some: { rounds: { some: { id: roundId } } } } },
      ...admittedAt(now),
    },
  });
  return found > 0;
}

/** Whether an organisation is admitted to a process at an instant. */
export async function isAccreditedTo(
  db: Pick<Database, "accreditation">,
  { processId, organisationId }: { processId: string; organisationId: string },
  now: Date,
): Promise<boolean> {
  return (await db.accreditation.count({ where: { processId, organisationId, ...admittedAt(now) } })) > 0;
}

/** Admitted, or on a list whose hour has come without an objection. */
export function admittedAt(now: Date) {
  return {
    OR: [{ state: "admitted" as const }, { state: "circulated" as const, circulation: { silentUntil: { lte: now } } }],
  };
}
