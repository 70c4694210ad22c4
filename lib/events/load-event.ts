import type { Transaction } from "@/lib/db/client";

/** Who may come, how they register, and how many. */
export const settingColumns = {
  access: true,
  stakeholderGroups: true,
  registration: true,
  registrationLink: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  approval: true,
  focalPointApproves: true,
  quota: true,
  capacityOnSite: true,
  capacityOnline: true,
  acceptWithinHours: true,
  participantList: true,
} as const;

const columns = {
  id: true,
  processId: true,
  parentId: true,
  slug: true,
  state: true,
  revision: true,
  sequence: true,
  kind: true,
  mode: true,
  title: true,
  zone: true,
  wholeDays: true,
  startsAt: true,
  endsAt: true,
  city: true,
  ...settingColumns,
} as const;

/** What commands on an event start from, without its room; null when there is none. */
export function loadEvent(tx: Pick<Transaction, "event">, id: string) {
  return tx.event.findUnique({ where: { id }, select: columns });
}

/**
 * The same with its row locked until the transaction ends: whoever gives or frees a place holds it, so that places and
 * the order of the waiting list are decided one after the other.
 */
export async function lockEvent(tx: Transaction, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR UPDATE`;
  return loadEvent(tx, id);
}

export type LoadedEvent = NonNullable<Awaited<ReturnType<typeof loadEvent>>>;
