import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { type LoadedEvent, lockEvent } from "@/lib/events/load-event";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newTrackingNumber } from "@/lib/kernel/ids";
import { refusalOf } from "@/lib/registrations/may-come";
import { countFree } from "@/lib/registrations/places";
import { loadOpenDoor } from "./load-door";
import { attendancePolicy } from "./policy";
import type { LetWalkIn } from "./schema";

/** Who comes without an address gets one that no mail can reach (RFC 2606, section 2). */
const nowhere = (scanId: string) => `walk-in-${scanId}@nowhere.invalid`;

type WalkIn = LetWalkIn & {
  /** When they came, where a door tells it later; an hour ahead of the server's counts as now. */
  scannedAt?: Date;
};

/** Who was let in, and since when they are. */
export type LetIn = { registrationId: string; name: string; affiliation: string | null; since: Date | null };

/**
 * Lets somebody in who had not registered, if there is a place: it is taken in the same line as all others. The access
 * rule is told first; an organiser may let them in all the same, but never beyond the places. The same form sent twice
 * lets in one.
 *
 * Refuses: not_found (no organiser of the process), conflict (no place left, registered already, event not published),
 * forbidden (the access rule says no; with `allTheSame` it does not).
 */
export function letWalkIn({ actor: given }: Pick<Deps, "actor">, input: WalkIn): Promise<LetIn> {
  return transaction(async (tx) => {
    const event = await lockEvent(tx, input.eventId);
    const { actor } = await loadOpenDoor(tx, given, input.eventId);
    if (event === null || event.state !== "published") throw new DomainError("conflict", "attendance.errors.notOpen");
    authorise(attendancePolicy.letWalkIn, actor, event);
    const { name, attendance, affiliation, listed } = input;
    const earlier = await letInBy(tx, input);
    if (earlier !== null) return earlier;
    const at = await databaseNow(tx);
    const since = new Date(Math.min(input.scannedAt?.getTime() ?? at.getTime(), at.getTime()));
    const organisationId = await organisationCalled(tx, affiliation);
    const email = input.email ?? nowhere(input.scanId);
    await refuseUnlessWelcome(tx, event, { ...input, email, organisationId }, at);
    const request = await tx.registrationRequest.create({ data: { registeredById: null, at }, select: { id: true } });
    const { arrivals: arrival } = await tx.event.update({
      where: { id: event.id },
      data: { arrivals: { increment: 1 } },
      select: { arrivals: true },
    });
    const { id } = await tx.registration.create({
      data: {
        ...{ requestId: request.id, eventId: event.id, organisationId, name, email, affiliation, listed, attendance },
        ...{ state: "attended", walkIn: true, arrival, locale: actor.locale, code: newTrackingNumber() },
        ...{ confirmedAt: at, checkedInAt: since, createdAt: at, decidedById: actor.personId },
      },
      select: { id: true },
    });
    await tx.doorScan.create({
      data: {
        ...{ id: input.scanId, registrationId: id, scannedAt: since, settledAt: at, again: false },
        scannedById: actor.personId,
      },
    });
    const change = { subject: "registration" as const, subjectId: id, field: "state" };
    await recordTransition(tx, { ...change, from: null, to: "attended", actor, at });
    await dropDocuments(tx, [`event:${event.id}`]);
    return { registrationId: id, name, affiliation, since };
  });
}

/** Who was let in by this very form before; null where it is new. Refuses: conflict (the id is another event's). */
async function letInBy(tx: Transaction, { scanId, eventId }: WalkIn): Promise<LetIn | null> {
  const scan = await tx.doorScan.findUnique({
    where: { id: scanId },
    select: { registration: { select: { id: true, eventId: true, name: true, affiliation: true, checkedInAt: true } } },
  });
  if (scan === null) return null;
  const { id, name, affiliation, checkedInAt } = scan.registration;
  if (scan.registration.eventId !== eventId) throw new DomainError("conflict", "attendance.errors.idUsed");
  return { registrationId: id, name, affiliation, since: checkedInAt };
}

/** The organisation of the directory that bears this name, in whatever letters; null where there is none, or several. */
async function organisationCalled(tx: Transaction, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const found = await tx.organisation.findMany({
    where: { status: "verified", name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    select: { id: true },
    take: 2,
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

type Comer = Pick<LetWalkIn, "attendance" | "allTheSame"> & { email: string; organisationId: string | null };

async function refuseUnlessWelcome(tx: Transaction, event: LoadedEvent, comer: Comer, at: Date): Promise<void> {
  const known = await tx.registration.count({
    where: { eventId: event.id, email: comer.email, state: { in: ["pending", "confirmed", "waitlisted", "attended"] } },
  });
  if (known > 0) throw new DomainError("conflict", "attendance.errors.registeredAlready");
  const refusal = comer.allTheSame ? null : await refusalOf(tx, event, comer, at);
  if (refusal !== null) throw new DomainError("forbidden", `attendance.access.${refusal}`);
  const free = await countFree(tx, event, comer.attendance, at);
  if (free === 0) throw new DomainError("conflict", "attendance.errors.full");
}
