import type { Database } from "@/lib/db/client";

/** Rounds in which a joint input can be begun now: open, taking written inputs and several names under one. */
export function takesJointInputs(now: Date) {
  return {
    ...{ acceptsInputs: true, allowsJoint: true, opensAt: { lte: now }, closesAt: { gt: now } },
    ...{ consultation: { status: { not: "draft" as const } }, templates: { some: { state: "current" as const } } },
  };
}

/** The one of them that closes first; null where there is none. */
export function findJointRound(
  db: Pick<Database, "round">,
  consultationId: string,
  now: Date,
): Promise<{ id: string; closesAt: Date; zone: string } | null> {
  return db.round.findFirst({
    where: { consultationId, ...takesJointInputs(now) },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    select: { id: true, closesAt: true, zone: true },
  });
}
