import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransitions } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";

/** Marks everybody of an event who is confirmed and did not come. @returns how many. */
export async function writeAbsent(
  tx: Transaction,
  eventId: string,
  { actor, at }: { actor: Actor | null; at: Date },
): Promise<number> {
  const missed = await tx.registration.updateManyAndReturn({
    where: { eventId, state: "confirmed" },
    data: { state: "absent", revision: { increment: 1 } },
    select: { id: true },
  });
  if (missed.length === 0) return 0;
  await recordTransitions(
    tx,
    missed.map(({ id }) => ({
      ...{ subject: "registration" as const, subjectId: id, field: "state" },
      ...{ from: "confirmed", to: "absent", actor, at },
    })),
  );
  await dropDocuments(tx, [`event:${eventId}`]);
  return missed.length;
}
