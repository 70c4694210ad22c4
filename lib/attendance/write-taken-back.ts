import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { fillPlacesOf } from "@/lib/registrations/fill-places";
import { doorLifecycle } from "./lifecycle";
import type { LockedRegistration } from "./load-door";

type Undone = { actor: Actor; jobs: Jobs; at: Date };

/**
 * Takes a check-in back, the event and the registration locked by the caller: they are confirmed again; a walk-in loses
 * the place, which goes to who is next.
 */
export async function writeTakenBack(
  tx: Transaction,
  { actor, jobs, at }: Undone,
  { id, eventId, state: from, walkIn }: LockedRegistration,
): Promise<void> {
  const to = doorLifecycle.next(walkIn ? "send_away" : "undo", from);
  await tx.registration.update({
    where: { id },
    data: { state: to, checkedInAt: null, revision: { increment: 1 } },
    select: { id: true },
  });
  const what = { subject: "registration" as const, subjectId: id, field: "state" };
  await recordTransition(tx, { ...what, from, to, actor, reason: "by_organisers", at });
  if (walkIn) await fillPlacesOf(tx, jobs, eventId);
  await dropDocuments(tx, [`event:${eventId}`]);
}
