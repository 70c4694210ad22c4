import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { type LockedRegistration, loadOpenDoor, lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";
import type { DoorAct } from "./schema";
import { writeTakenBack } from "./write-taken-back";

type TakeBack = Extract<DoorAct, { kind: "take_back" }> & { eventId: string };

/**
 * Takes back what a door let in, as it was told to when it may have had no network. Sent twice it takes back once: who
 * was let in again after that hour stays in, and so does whom another door had let in before. Where there is nothing to
 * take back, nothing happens.
 *
 * Refuses: not_found (no such event, or no organiser of its process).
 */
export function takeBackScan(
  { actor: given, jobs }: Pick<Deps, "actor" | "jobs">,
  { eventId, whom, scannedAt }: TakeBack,
): Promise<{ person: { registrationId: string; name: string; affiliation: string | null } | null }> {
  return transaction(async (tx) => {
    await lockEvent(tx, eventId);
    const { actor, event } = await loadOpenDoor(tx, given, eventId);
    authorise(attendancePolicy.undo, actor, event);
    const id = await whoIsMeant(tx, whom);
    const registration = id === null ? null : await lockRegistration(tx, id);
    if (registration === null || registration.eventId !== event.id) return { person: null };
    const { name, affiliation } = registration;
    if (isInSince(registration, scannedAt)) {
      await writeTakenBack(tx, { actor, jobs, at: await databaseNow(tx) }, registration);
    }
    return { person: { registrationId: registration.id, name, affiliation } };
  });
}

/** Whom a scan let in, where it was the one that did; or whoever was named. */
async function whoIsMeant(tx: Transaction, whom: TakeBack["whom"]): Promise<string | null> {
  if ("registrationId" in whom) return whom.registrationId;
  const scan = await tx.doorScan.findUnique({
    where: { id: whom.scanId },
    select: { registrationId: true, again: true },
  });
  return scan === null || scan.again ? null : scan.registrationId;
}

function isInSince({ state, checkedInAt }: LockedRegistration, hour: Date): boolean {
  return state === "attended" && (checkedInAt === null || checkedInAt <= hour);
}
