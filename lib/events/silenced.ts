import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** Those of the addresses that want no reminders and notices of an event, its series, or any event. */
export async function silencedAddresses(emails: readonly string[], eventIds: readonly string[]): Promise<Set<string>> {
  const rows = await database().eventSilence.findMany({
    where: {
      kind: "registrant",
      email: { in: [...new Set(emails)] },
      OR: [{ eventId: null }, { eventId: { in: [...eventIds] } }],
    },
    select: { email: true },
  });
  return new Set(rows.map(({ email }) => email));
}

/** Those who hold events without the ones that want no summaries of them. */
export async function withoutSilent<Holder extends { to: string }>(holders: readonly Holder[]): Promise<Holder[]> {
  const rows = await database().eventSilence.findMany({
    where: { kind: "holder", eventId: null, email: { in: holders.map(({ to }) => to.toLowerCase()) } },
    select: { email: true },
  });
  const silent = new Set(rows.map(({ email }) => email));
  return holders.filter(({ to }) => !silent.has(to.toLowerCase()));
}

/** Whether an address has stopped what comes of every event: reminders and notices, and the summaries of what they hold. */
export async function readSilence({ email }: Pick<Actor, "email">): Promise<{ registrant: boolean; holder: boolean }> {
  const rows = await database().eventSilence.findMany({ where: { email, eventId: null }, select: { kind: true } });
  const has = (kind: string) => rows.some((row) => row.kind === kind);
  return { registrant: has("registrant"), holder: has("holder") };
}
