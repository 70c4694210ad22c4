import type { Transaction } from "@/lib/db/client";
import { lockEvent } from "@/lib/events/load-event";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { RegistrationSubject } from "./policy";

const columns = {
  id: true,
  eventId: true,
  state: true,
  revision: true,
  attendance: true,
  personId: true,
  organisationId: true,
  email: true,
  name: true,
  affiliation: true,
  arrival: true,
  awaitsFocalPoint: true,
  awaitsOrganiser: true,
  offeredUntil: true,
} as const;

/**
 * A registration with its event, the event locked until the transaction ends, so that what is read of places and of
 * the registration stands still. For whom `may` says no there is nothing at this id.
 */
export async function lockRegistration(
  tx: Transaction,
  actor: Actor,
  { id, may }: { id: string; may: (actor: Actor, subject: RegistrationSubject) => boolean },
) {
  const found = await tx.registration.findUnique({ where: { id }, select: { eventId: true } });
  const event = found === null ? null : await lockEvent(tx, found.eventId);
  if (event === null) throw notFound();
  const registration = await tx.registration.findUniqueOrThrow({ where: { id }, select: columns });
  if (!may(actor, { ...registration, processId: event.processId })) throw notFound();
  return { event, registration };
}
