import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** Those of the addresses that want no reminders and notices of an event, its series, or any event. */
export async function silencedAddresses(emails: readonly string[], eventIds: readonly string[]): Promise<Set<string>> {
  const rows = await database().eventSilence.findMany({
    where: { email: { in: [...new Set(emails)] }, OR: [{ eventId: null }, { eventId: { in: [...eventIds] } }] },
    select: { email: true },
  });
  return new Set(rows.map(({ email }) => email));
}

/** Whether an address has stopped reminders and notices of every event. */
export async function isSilent({ email }: Pick<Actor, "email">): Promise<boolean> {
  return (await database().eventSilence.count({ where: { email, eventId: null } })) > 0;
}
