import { z } from "zod";
import { database } from "@/lib/db/client";
import { defineJob, type JobDeps } from "@/lib/jobs/queue";
import { type ToldEvent, tellSitting, titleIn, toldColumns, waysOf } from "./mail-parts";
import { queueNew } from "./queue-new";
import { type Registrant, registrationsOf, withSessions } from "./registrants";
import { countRegistered, holdersOfEvent } from "./who-holds-event";

/** Tells everybody with a living registration, and those who hold the event, that it was cancelled, and why. */
export const tellCancellation = defineJob<{ eventId: string }>({
  name: "tell-event-cancelled",
  payload: z.strictObject({ eventId: z.uuid() }),
  run: ({ eventId }, deps) => tellOfCancellation(deps, eventId),
});

/**
 * One mail to each address with what of it was cancelled: of a series the sessions that went with it. Whoever
 * registered for what is over by then hears nothing, since it took place.
 */
export async function tellOfCancellation({ clock, jobs }: JobDeps, eventId: string): Promise<void> {
  const event = await database().event.findFirst({
    where: { id: eventId, state: "cancelled" },
    select: { ...toldColumns, mode: true, cancelledAt: true, cancelReason: true },
  });
  if (event === null) return;
  const { cancelledAt } = event;
  const eventIds = await withSessions(eventId, { state: "cancelled", cancelledAt });
  const sessions = await database().event.findMany({
    where: { id: { in: eventIds } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: toldColumns,
  });
  const reason = event.cancelReason ?? "";
  const registrations = await registrationsOf(eventIds, clock.now());
  await queueNew(
    jobs,
    byAddress(registrations).map((own) => {
      const { email: to, locale, registrationId } = own[0];
      const { path, calendar } = waysOf(event, locale);
      return {
        ...{ to, locale, template: "event-cancelled" as const, key: `event-cancelled ${eventId} ${registrationId}` },
        values: {
          ...{ title: titleIn(event.title, locale), reason, path, calendar },
          sittings: JSON.stringify(sittingsOf(own, sessions).map((session) => tellSitting(session, locale))),
        },
      };
    }),
  );
  const counts = await countRegistered(eventIds);
  await queueNew(
    jobs,
    (await holdersOfEvent(eventId)).map(({ to, locale, organises }) => ({
      ...{ to, locale, template: "event-desk-news" as const, key: `event-cancelled ${eventId} ${to}` },
      values: {
        ...{ step: "cancelled" as const, title: titleIn(event.title, locale), mode: event.mode, reason, ...counts },
        ...{ sittings: JSON.stringify([tellSitting(event, locale)]), changes: "[]" },
        path: organises ? `/${locale}/desk/events/${eventId}` : `/${locale}/events/${event.slug}`,
      },
    })),
  );
}

function sittingsOf(own: readonly Registrant[], sessions: readonly ToldEvent[]): ToldEvent[] {
  return sessions.filter(({ id }) => own.some(({ eventId }) => eventId === id));
}

/** Registrations by address, each in order of its making. */
function byAddress(registrations: readonly Registrant[]): [Registrant, ...Registrant[]][] {
  const found = new Map<string, [Registrant, ...Registrant[]]>();
  for (const registrant of registrations) {
    const known = found.get(registrant.email);
    if (known === undefined) found.set(registrant.email, [registrant]);
    else known.push(registrant);
  }
  return [...found.values()];
}
