import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { doorLifecycle } from "./lifecycle";
import { type LockedRegistration, loadOpenDoor, lockRegistration } from "./load-door";
import { attendancePolicy } from "./policy";
import type { ScanOutcome, SettleScan } from "./schema";

/** What a door is told of a scan. */
export type SettledScan = {
  id: string;
  outcome: ScanOutcome;
  /** Null where nobody is known by this code, or they belong to another event. */
  person: { registrationId: string; name: string; affiliation: string | null } | null;
  /** When they came in; null where they are not in. */
  since: Date | null;
};

/**
 * Settles one scan at the door of an event: lets the person in, or says why not. What two doors decided without a
 * network is decided here, in the order in which it arrives: one is let in, the other is told since when they are in.
 * The same scan sent twice gives the same answer and no second row. An hour ahead of the server's counts as now.
 *
 * Refuses: not_found (no such event, or no organiser of its process), conflict (the id was used for another scan).
 */
export function settleScan({ actor: given }: Pick<Deps, "actor">, input: SettleScan): Promise<SettledScan> {
  return transaction(async (tx) => {
    const { actor, event } = await loadOpenDoor(tx, given, input.eventId);
    authorise(attendancePolicy.letIn, actor, event);
    const id = await findComer(tx, input);
    const registration = id === null ? null : await lockRegistration(tx, id);
    if (registration === null) return nobody(input, "unknown");
    if (registration.eventId !== event.id) return nobody(input, "other_event");
    const earlier = await tx.doorScan.findUnique({
      where: { id: input.id },
      select: { registrationId: true, again: true },
    });
    if (earlier !== null) {
      if (earlier.registrationId !== registration.id) throw new DomainError("conflict", "attendance.errors.idUsed");
      return told(input, earlier.again ? "again" : "in", registration);
    }
    if (event.state === "cancelled") return told(input, "event_cancelled", registration);
    const refused = refusalOf(registration.state);
    if (refused !== null) return told(input, refused, registration);
    return write(tx, actor, input, registration);
  });
}

async function findComer(tx: Transaction, { comer }: SettleScan): Promise<string | null> {
  if ("registrationId" in comer) return comer.registrationId;
  const found = await tx.registration.findUnique({ where: { code: comer.code }, select: { id: true } });
  return found?.id ?? null;
}

/** Why somebody in this state is not let in; null when they are. */
function refusalOf(state: LockedRegistration["state"]): ScanOutcome | null {
  switch (state) {
    case "pending":
    case "waitlisted":
    case "rejected":
    case "cancelled":
      return state;
    default:
      return null;
  }
}

async function write(
  tx: Transaction,
  actor: Actor,
  input: SettleScan,
  registration: LockedRegistration,
): Promise<SettledScan> {
  const settledAt = await databaseNow(tx);
  const scannedAt = new Date(Math.min(input.scannedAt.getTime(), settledAt.getTime()));
  const again = registration.state === "attended";
  await tx.doorScan.create({
    data: { id: input.id, registrationId: registration.id, scannedAt, settledAt, scannedById: actor.personId, again },
  });
  if (again) return told(input, "again", registration);
  const to = doorLifecycle.next("let_in", registration.state);
  await tx.registration.update({
    where: { id: registration.id },
    data: { state: to, checkedInAt: scannedAt, revision: { increment: 1 } },
  });
  await recordTransition(tx, {
    ...{ subject: "registration", subjectId: registration.id, field: "state" },
    ...{ from: registration.state, to, actor, at: settledAt },
  });
  await dropDocuments(tx, [`event:${registration.eventId}`]);
  return told(input, "in", { ...registration, checkedInAt: scannedAt });
}

function nobody({ id }: SettleScan, outcome: ScanOutcome): SettledScan {
  return { id, outcome, person: null, since: null };
}

function told({ id }: SettleScan, outcome: ScanOutcome, registration: LockedRegistration): SettledScan {
  const { id: registrationId, name, affiliation, checkedInAt } = registration;
  return { id, outcome, person: { registrationId, name, affiliation }, since: checkedInAt };
}
