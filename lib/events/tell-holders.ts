import { z } from "zod";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { type ToldEvent, tellSitting, titleIn, toldColumns } from "./mail-parts";
import { queueNew } from "./queue-new";
import { dueGroups, type Sitting } from "./reminder-groups";
import { withoutSilent } from "./silenced";
import { countRegistered, type EventHolder, holdersOfEvent } from "./who-holds-event";

/** Every quarter of an hour: the digest is for a day. */
export const tellHolders = defineJob<Record<string, never>>({
  name: "tell-who-holds-event",
  payload: z.strictObject({}),
  every: "*/15 * * * *",
  async run(_nothing, { jobs }) {
    await sendEventDigests(jobs, await databaseNow(database()));
  },
});

/** A day by the clocks of a zone is never longer than this. */
const longestAhead = 26 * 60 * 60 * 1000;

/** They hold the event from the beginning, so that no digest comes too late for them. */
const always = new Date(0);

/**
 * Tells those who hold an event, the day before, who comes and what waits for them: sessions of a series on one day in
 * one mail. Accessibility needs are counted for organisers and never told.
 */
export async function sendEventDigests(jobs: Jobs, now: Date): Promise<void> {
  const soon = await database().event.findMany({
    where: {
      state: "published",
      registration: "platform",
      zone: { not: null },
      startsAt: { gt: now, lte: new Date(now.getTime() + longestAhead) },
      OR: [{ parentId: null }, { parent: { state: { not: "cancelled" } } }],
    },
    select: { id: true, parentId: true },
  });
  for (const { id, parentId } of new Map(soon.map((event) => [event.parentId ?? event.id, event])).values()) {
    const held = await sittingsOf(parentId === null ? { id } : { parentId });
    for (const { kind, sittings } of dueGroups(held, now)) {
      if (kind === "day") await tellOf(jobs, sittings);
    }
  }
}

type Held = Sitting & { event: ToldEvent & { parent: { title: unknown } | null } };

async function sittingsOf(where: { id: string } | { parentId: string }): Promise<Held[]> {
  const events = await database().event.findMany({
    where: { ...where, state: "published" },
    take: 500,
    select: { ...toldColumns, parent: { select: { title: true } } },
  });
  return events.flatMap((event) => {
    const { startsAt, zone, wholeDays } = event;
    return startsAt === null || zone === null ? [] : [{ startsAt, zone, wholeDays, confirmedAt: always, event }];
  });
}

async function tellOf(jobs: Jobs, sittings: [Held, ...Held[]]): Promise<void> {
  const [{ event: first, startsAt }] = sittings;
  const ids = sittings.map(({ event }) => event.id);
  const [counts, floor, needs, managers] = await Promise.all([
    countRegistered(ids),
    database().speakerRequest.count({ where: { eventId: { in: ids }, state: "asked" } }),
    database().registration.count({
      where: { eventId: { in: ids }, state: "confirmed", accessibility: { not: null } },
    }),
    holdersOfEvent(first.id).then(withoutSilent),
  ]);
  const title = sittings.length === 1 ? first.title : (first.parent?.title ?? first.title);
  await queueNew(
    jobs,
    managers.map((manager) => ({
      ...{ to: manager.to, locale: manager.locale, template: "event-digest" as const },
      key: `event-digest ${first.id} ${startsAt.toISOString()} ${manager.to}`,
      values: {
        ...{ title: titleIn(title, manager.locale), floor, needs: manager.organises ? needs : -1, ...counts },
        sittings: JSON.stringify(sittings.map(({ event }) => tellSitting(event, manager.locale))),
        path: placeFor(manager, first),
        stop: `/${manager.locale}/me/notices#holding`,
      },
    })),
  );
}

/** Organisers read the list of registrations, where the needs stand too; hosts read the page. */
function placeFor({ locale, organises }: EventHolder, { id, slug }: ToldEvent): string {
  return organises ? `/${locale}/desk/events/${id}/registrations` : `/${locale}/events/${slug}`;
}
