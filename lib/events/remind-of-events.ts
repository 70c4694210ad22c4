import { z } from "zod";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { queueNew } from "./queue-new";
import { dueGroups } from "./reminder-groups";
import { type HeldPlace, loadHeld, reminderOf } from "./reminder-mail";
import { silencedAddresses } from "./silenced";

/** Every five minutes: a reminder of an hour comes five minutes late at most. */
export const remindOfEvents = defineJob<Record<string, never>>({
  name: "remind-of-events",
  payload: z.strictObject({}),
  every: "*/5 * * * *",
  async run(_nothing, { jobs }) {
    await sendEventReminders(jobs, await databaseNow(database()));
  },
});

/** A week by the clocks of a zone is never longer than this. */
const longestAhead = 8 * 24 * 60 * 60 * 1000;

/** Sessions of one series that are looked at. */
const mostSessions = 500;

/** People of one page. */
const people = 500;

/**
 * Reminds the confirmed of what begins soon, by `dueGroups`. Each mail goes once for each hour of its first session:
 * whoever runs this again, or runs it late, doubles nothing, and another hour is reminded of anew. Nothing is sent of
 * what was cancelled, to whoever waits, or to whoever wants no reminders.
 */
export async function sendEventReminders(jobs: Jobs, now: Date): Promise<void> {
  const soon = await database().event.findMany({
    where: {
      state: "published",
      zone: { not: null },
      startsAt: { gt: now, lte: new Date(now.getTime() + longestAhead) },
      OR: [{ parentId: null }, { parent: { state: { not: "cancelled" } } }],
    },
    select: { id: true, parentId: true },
  });
  for (const rootId of new Set(soon.map(({ id, parentId }) => parentId ?? id))) await remindOf(jobs, rootId, now);
}

async function remindOf(jobs: Jobs, rootId: string, now: Date): Promise<void> {
  const root = await database().event.findUniqueOrThrow({ where: { id: rootId }, select: { slug: true, title: true } });
  const sessions = await database().event.findMany({
    where: { OR: [{ id: rootId }, { parentId: rootId }], state: "published", startsAt: { not: null } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostSessions,
    select: { id: true },
  });
  const confirmed = { eventId: { in: sessions.map(({ id }) => id) }, state: "confirmed" as const };
  let after = "";
  for (;;) {
    const page = await database().registration.groupBy({
      by: ["email"],
      where: { ...confirmed, email: { gt: after } },
      orderBy: { email: "asc" },
      take: people,
    });
    const emails = page.map(({ email }) => email);
    if (emails.length === 0) return;
    const silenced = await silencedAddresses(emails, [rootId]);
    const held = await loadHeld({ ...confirmed, email: { in: emails.filter((email) => !silenced.has(email)) } });
    const due = [...byAddress(held)].flatMap((own) => dueGroups(own, now));
    await queueNew(
      jobs,
      due.map((group) => reminderOf(group, root)),
    );
    after = emails.at(-1) ?? "";
    if (emails.length < people) return;
  }
}

function byAddress(held: readonly HeldPlace[]): Iterable<HeldPlace[]> {
  const found = new Map<string, HeldPlace[]>();
  for (const place of held) found.set(place.email, [...(found.get(place.email) ?? []), place]);
  return found.values();
}
