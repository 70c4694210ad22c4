import { attendancePolicy } from "@/lib/attendance/policy";
import type { Database, Transaction } from "@/lib/db/client";
import { loadEvent } from "@/lib/events/load-event";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { withPresentOffices } from "@/lib/moderation/load-moderated";

/** The event for those who work at its door; for everybody else there is nothing at this id. */
export async function loadDoorEvent(db: Database, actor: Actor, eventId: string) {
  const event = await loadEvent(db, eventId);
  if (event === null || event.kind === "series") throw notFound();
  if (!attendancePolicy.readDoor(actor, event)) throw notFound();
  return event;
}

/** The same inside a command, by the offices of this moment: one may have ended while the door stood open. */
export async function loadOpenDoor(tx: Transaction, given: Actor, eventId: string) {
  const actor = await withPresentOffices(tx, given);
  return { actor, event: await loadDoorEvent(tx, actor, eventId) };
}

const columns = {
  id: true,
  eventId: true,
  state: true,
  revision: true,
  name: true,
  badgeName: true,
  affiliation: true,
  attendance: true,
  walkIn: true,
  checkedInAt: true,
  personId: true,
  email: true,
  certificate: true,
} as const;

/** A registration with its row locked until the transaction ends, so that two doors settle one after the other. */
export async function lockRegistration(tx: Transaction, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.registration.findUnique({ where: { id }, select: columns });
}

export type LockedRegistration = NonNullable<Awaited<ReturnType<typeof lockRegistration>>>;
