import { z } from "zod";
import { database } from "@/lib/db/client";
import { defineJob, type JobDeps } from "@/lib/jobs/queue";
import { type ChangeRow, chainAround, changeWindow, type NetChange, netChanges } from "./change-chain";
import {
  roomColumns,
  roomFor,
  type ToldEvent,
  tellChange,
  tellSitting,
  titleIn,
  toldColumns,
  waysOf,
} from "./mail-parts";
import { queueNew } from "./queue-new";
import { registrantsOf, withSessions } from "./registrants";
import { countRegistered, holdersOfEvent } from "./who-holds-event";

/** Tells of changes of hour, place and mode: all that followed each other closely in one mail, with old and new. */
export const tellChanges = defineJob<{ changeId: string }>({
  name: "tell-event-changes",
  payload: z.strictObject({ changeId: z.uuid() }),
  run: ({ changeId }, deps) => tellOfChanges(deps, changeId),
});

/**
 * One mail to everybody registered and one to each who holds the event, as it stands when they are written. Every
 * change leaves this to be done; while another followed it less than the window ago its turn will come, and what was
 * told already is not told again. Who moved an event there and back within the window disturbs nobody.
 */
export async function tellOfChanges({ clock, jobs }: JobDeps, changeId: string): Promise<void> {
  const change = await database().eventChange.findUnique({
    where: { id: changeId },
    select: { eventId: true, at: true },
  });
  if (change === null) return;
  const { eventId } = change;
  const chain = chainAround(await changesOf(eventId), change.at);
  const last = chain.at(-1);
  if (last === undefined) return;
  if (last.at > change.at && clock.now().getTime() - last.at.getTime() < changeWindow * 1000) return;
  const changes = netChanges(chain);
  const event = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: { ...toldColumns, state: true, mode: true, room: { select: roomColumns } },
  });
  if (changes.length === 0 || event.state !== "published") return;
  const eventIds = await withSessions(eventId, { state: "published" });
  const told = { event, changes, key: `event-changed ${last.id}` };
  await queueNew(
    jobs,
    (await registrantsOf(eventIds, clock.now())).map(({ registrationId, email: to, locale, standing, attendance }) => ({
      ...{ to, locale, template: "event-changed" as const, key: `${told.key} ${registrationId}` },
      values: { ...changedValues(told, locale), standing, ...waysOf(event, locale) },
      secrets: { rooms: JSON.stringify(standing === "confirmed" ? [roomFor(event.room, attendance)] : []) },
    })),
  );
  const counts = await countRegistered(eventIds);
  await queueNew(
    jobs,
    (await holdersOfEvent(eventId)).map(({ to, locale, organises }) => {
      const { sitting, ...values } = changedValues(told, locale);
      return {
        ...{ to, locale, template: "event-desk-news" as const, key: `${told.key} ${to}` },
        values: {
          ...{ ...values, ...counts, step: "changed" as const, reason: "", sittings: `[${sitting}]` },
          path: organises ? `/${locale}/desk/events/${eventId}` : `/${locale}/events/${event.slug}`,
        },
      };
    }),
  );
}

/** The changes of an event that are told of so, in order of time. */
export async function changesOf(eventId: string): Promise<ChangeRow[]> {
  const rows = await database().eventChange.findMany({
    where: { eventId, kind: { not: "cancelled" } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, before: true, after: true, at: true },
  });
  return rows.flatMap(({ kind, ...row }) => (kind === "cancelled" ? [] : [{ ...row, kind }]));
}

type Told = { event: ToldEvent & { mode: "on_site" | "online" | "hybrid" }; changes: NetChange[] };

function changedValues({ event, changes }: Told, locale: string) {
  return {
    title: titleIn(event.title, locale),
    mode: event.mode,
    sitting: JSON.stringify(tellSitting(event, locale)),
    changes: JSON.stringify(changes.map((change) => tellChange(change, locale))),
  };
}
