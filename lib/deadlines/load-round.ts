import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { deadlinePolicy } from "./policy";

/** A round with its consultation, for an organiser; for everybody else there is nothing at this id. */
export async function loadRound(db: Database, actor: Actor, roundId: string) {
  const round = await db.round.findUnique({
    where: { id: roundId },
    select: {
      id: true,
      name: true,
      revision: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      visibility: true,
      consultation: { select: { id: true, slug: true, title: true, status: true, processId: true } },
    },
  });
  if (round === null || !deadlinePolicy.see(actor, round.consultation)) throw notFound();
  return round;
}
