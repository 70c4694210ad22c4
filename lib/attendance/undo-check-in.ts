import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { loadOpenDoor, lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";
import type { UndoCheckIn } from "./schema";
import { writeTakenBack } from "./write-taken-back";

/**
 * Takes a wrong check-in back: they are confirmed again, and whoever comes with their code is let in; a walk-in loses
 * the place. The scan itself stays in the record.
 *
 * Refuses: not_found (no organiser of the process; another event), conflict (they are not in).
 */
export function undoCheckIn(
  { actor: given, jobs }: Pick<Deps, "actor" | "jobs">,
  input: UndoCheckIn,
): Promise<{ name: string }> {
  return transaction(async (tx) => {
    await lockEvent(tx, input.eventId);
    const { actor, event } = await loadOpenDoor(tx, given, input.eventId);
    authorise(attendancePolicy.undo, actor, event);
    const registration = await lockRegistration(tx, input.registrationId);
    if (registration === null || registration.eventId !== event.id) throw notFound();
    if (registration.state !== "attended") throw new DomainError("conflict", "attendance.errors.notIn");
    await writeTakenBack(tx, { actor, jobs, at: await databaseNow(tx) }, registration);
    return { name: registration.name };
  });
}
