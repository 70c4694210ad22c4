import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { letWalkIn } from "./let-walk-in";
import type { DoorAct, DoorOutcome } from "./schema";
import { type SettledScan, settleScan } from "./settle-scan";
import { takeBackScan } from "./take-back-scan";

/** What a door is told of one act. */
export type SettledAct = Omit<SettledScan, "outcome"> & { outcome: DoorOutcome };

/**
 * Settles one act of a door: a scan, somebody without a registration, or a check-in that is taken back. What cannot be
 * done is an outcome, so that it keeps no other act waiting.
 *
 * Refuses: not_found (no such event, or no organiser of its process).
 */
export async function settleDoorAct(
  deps: Pick<Deps, "actor" | "jobs">,
  eventId: string,
  act: DoorAct,
): Promise<SettledAct> {
  const { id } = act;
  try {
    switch (act.kind) {
      case "scan":
        return await settleScan(deps, { id, eventId, comer: act.comer, scannedAt: act.scannedAt });
      case "take_back":
        return { id, outcome: "taken_back", since: null, ...(await takeBackScan(deps, { ...act, eventId })) };
      case "walk_in": {
        const { since, ...person } = await letWalkIn(deps, { ...act, eventId, scanId: id });
        return { id, outcome: "in", person, since };
      }
    }
  } catch (error) {
    if (!isDomainError(error) || error.code === "not_found") throw error;
    return { id, outcome: outcomeOf(error.messageKey), person: null, since: null };
  }
}

/** Why nobody was let in; an id that was used for another scan lets nobody in. */
function outcomeOf(messageKey: string): DoorOutcome {
  if (messageKey.startsWith("attendance.access.")) return "no_access";
  switch (messageKey) {
    case "attendance.errors.full":
      return "full";
    case "attendance.errors.registeredAlready":
      return "registered";
    case "attendance.errors.notOpen":
      return "not_open";
    default:
      return "unknown";
  }
}
