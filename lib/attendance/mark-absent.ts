import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { eventPhase } from "@/lib/events/event-window";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadOpenDoor } from "./load-door";
import { attendancePolicy } from "./policy";
import { writeAbsent } from "./write-absent";

/**
 * Marks who was confirmed and did not come, once the event counts as over. A scan that a door sends later still lets
 * somebody in.
 * Refuses: not_found (no organiser of the process), conflict (the event is not over).
 */
export function markAbsent(
  { actor: given }: Pick<Deps, "actor">,
  { eventId }: { eventId: string },
): Promise<{ count: number }> {
  return transaction(async (tx) => {
    const { actor, event } = await loadOpenDoor(tx, given, eventId);
    authorise(attendancePolicy.markAbsent, actor, event);
    const at = await databaseNow(tx);
    if (eventPhase(event, at) !== "over") throw new DomainError("conflict", "attendance.errors.notOver");
    return { count: await writeAbsent(tx, eventId, { actor, at }) };
  });
}
