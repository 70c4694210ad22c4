import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { doorLifecycle } from "./lifecycle";
import { loadOpenDoor, lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";
import type { UndoCheckIn } from "./schema";

/**
 * Takes a wrong check-in back: they are confirmed again, and whoever comes with their code is let in; a walk-in loses the place. The scan itself
 * stays in the record.
 *
 * Refuses: not_found (no organiser of the process; another event), conflict (they are not in).
 */
export function undoCheckIn({ actor: given }: Pick<Deps, "actor">, input: UndoCheckIn): Promise<{ name: string }> {
  return transaction(async (tx) => {
    const { actor, event } = await loadOpenDoor(tx, given, input.eventId);
    authorise(attendancePolicy.undo, actor, event);
    const registration = await lockRegistration(tx, input.registrationId);
    if (registration === null || registration.eventId !== event.id) throw notFound();
    if (registration.state !== "attended") throw new DomainError("conflict", "attendance.errors.notIn");
    const to = doorLifecycle.next(registration.walkIn ? "send_away" : "undo", registration.state);
    const at = await databaseNow(tx);
    await tx.registration.update({
      where: { id: registration.id },
      data: { state: to, checkedInAt: null, revision: { increment: 1 } },
    });
    await recordTransition(tx, {
      ...{ subject: "registration", subjectId: registration.id, field: "state" },
      ...{ from: registration.state, to, actor, reason: "by_organisers", at },
    });
    await dropDocuments(tx, [`event:${event.id}`]);
    return { name: registration.name };
  });
}
