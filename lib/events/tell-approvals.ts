import { z } from "zod";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { countsAsOverAt } from "./event-window";
import { titleIn } from "./mail-parts";
import { queueNew } from "./queue-new";
import { withoutSilent } from "./silenced";
import { organisersOf } from "./who-holds-event";

/** In the morning of Europe and Africa, once a day. */
export const tellApprovals = defineJob<Record<string, never>>({
  name: "tell-event-approvals",
  payload: z.strictObject({}),
  every: "0 6 * * *",
  async run(_nothing, { jobs }) {
    await sendApprovals(jobs, await databaseNow(database()));
  },
});

const week = 7 * 24 * 60 * 60 * 1000;
const monday = 1;

/** Most events that one mail lists. */
const mostListed = 40;

type Waiting = { processId: string; title: unknown; startsAt: Date | null; count: number };

/**
 * Tells each organiser how many registrations wait for approval, in one mail whatever their number: once a day while
 * an event with such registrations begins within a week, otherwise on Mondays.
 */
export async function sendApprovals(jobs: Jobs, now: Date): Promise<void> {
  const waiting = await waitingApprovals(now);
  const told = new Map<string, { personId: string; locale: string; events: Waiting[] }>();
  for (const processId of new Set(waiting.map((event) => event.processId))) {
    for (const { personId, to, locale } of await withoutSilent(await organisersOf(processId))) {
      const own = waiting.filter((event) => event.processId === processId);
      told.set(to, { personId, locale, events: [...(told.get(to)?.events ?? []), ...own] });
    }
  }
  const day = now.toISOString().slice(0, 10);
  await queueNew(
    jobs,
    [...told]
      .filter(([, { events }]) => now.getUTCDay() === monday || events.some((event) => isSoon(event, now)))
      .map(([to, { personId, locale, events }]) => ({
        ...{ to, locale, template: "event-approvals" as const, key: `event-approvals ${personId} ${day}` },
        values: {
          count: events.reduce((sum, { count }) => sum + count, 0),
          events: JSON.stringify(
            events.slice(0, mostListed).map(({ title, count }) => ({ title: titleIn(title, locale), count })),
          ),
          path: `/${locale}/desk/events`,
          stop: `/${locale}/me/notices#holding`,
        },
      })),
  );
}

function isSoon({ startsAt }: Waiting, now: Date): boolean {
  return startsAt !== null && startsAt.getTime() - now.getTime() <= week;
}

/** Published events that are not over, with how many registrations wait for an organiser; the soonest first. */
async function waitingApprovals(now: Date): Promise<Waiting[]> {
  const rows = await database().registration.groupBy({
    by: ["eventId"],
    where: {
      awaitsOrganiser: true,
      awaitsFocalPoint: false,
      state: { in: ["pending", "confirmed", "waitlisted"] },
      event: { state: "published" },
    },
    _count: { _all: true },
  });
  const counts = new Map(rows.map(({ eventId, _count }) => [eventId, _count._all]));
  const events = await database().event.findMany({
    where: { id: { in: [...counts.keys()] } },
    orderBy: [{ orderedAt: "asc" }, { id: "asc" }],
    select: { id: true, processId: true, title: true, startsAt: true, endsAt: true },
  });
  return events.flatMap(({ id, endsAt, ...event }) => {
    const over = countsAsOverAt({ startsAt: event.startsAt, endsAt });
    return over !== null && over <= now ? [] : [{ ...event, count: counts.get(id) ?? 0 }];
  });
}
