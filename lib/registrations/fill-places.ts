import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { countsAsOverAt, eventPhase } from "@/lib/events/event-window";
import { type LoadedEvent, lockEvent } from "@/lib/events/load-event";
import type { Jobs } from "@/lib/jobs/queue";
import { mailStep } from "./mail-registration";
import { type AttendanceName, attendancesOf, capacityFor, freeOf } from "./places";
import { writeRegistration } from "./write-registration";

const hour = 60 * 60 * 1000;

type Effects = {
  jobs: Jobs;
  /** Registrations of this very act: they get a place at once, and the one mail that answers the act. */
  fresh?: ReadonlySet<string>;
};

/**
 * Gives free places to who waits, in the order of arrival; to be called, with the event locked, by whatever may have
 * freed a place. First come the offers that ran out: their places are free. Who registered in this very act gets a
 * place at once; who waited is offered it until an hour, or gets it at once where the event gives no time to accept.
 * Never gives more places than there are, and nothing once the event is over or while it is not published.
 */
export async function fillPlaces(tx: Transaction, effects: Effects, event: LoadedEvent): Promise<void> {
  const now = await databaseNow(tx);
  const before = await standing(tx, event, now);
  const hasRunOut = before.some(({ over }) => over > 0);
  if (hasRunOut) await lapse(tx, effects.jobs, event.id, now);
  const isOver = eventPhase(event, now) === "over";
  if (event.state === "published" && !isOver) {
    for (const { attendance, taken, ready } of before) {
      const free = freeOf(capacityFor(event, attendance), taken);
      if (free !== 0 && ready > 0) await fill(tx, effects, { event, attendance, free, now });
    }
  }
  await dropDocuments(tx, [`event:${event.id}`]);
}

type Standing = { attendance: AttendanceName; taken: number; over: number; ready: number };

/** For each way of coming: places that are held, offers that ran out, and who waits and may be given one. */
function standing(tx: Transaction, { id, mode }: LoadedEvent, now: Date): Promise<Standing[]> {
  const ways = [...attendancesOf(mode)];
  return tx.$queryRaw<Standing[]>`
    SELECT attendance,
      count(*) FILTER (
        WHERE state IN ('confirmed', 'attended') OR (state = 'waitlisted' AND "offeredUntil" > ${now}))::int AS taken,
      count(*) FILTER (WHERE state = 'waitlisted' AND "offeredUntil" <= ${now})::int AS over,
      count(*) FILTER (
        WHERE state = 'waitlisted' AND "offeredUntil" IS NULL AND NOT "awaitsFocalPoint" AND NOT "awaitsOrganiser"
      )::int AS ready
    FROM registration WHERE "eventId" = ${id}::uuid AND attendance::text = ANY(${ways}) GROUP BY attendance`;
}

/** The same for who does not hold the event yet, such as after its capacity was changed. */
export async function fillPlacesOf(tx: Transaction, jobs: Jobs, eventId: string): Promise<void> {
  const event = await lockEvent(tx, eventId);
  if (event !== null) await fillPlaces(tx, { jobs }, event);
}

/** Writes down which offers ran out. */
async function lapse(tx: Transaction, jobs: Jobs, eventId: string, now: Date): Promise<void> {
  const over = await tx.registration.findMany({
    where: { eventId, state: "waitlisted", offeredUntil: { lte: now } },
    orderBy: { arrival: "asc" },
    select: { id: true, state: true, revision: true },
  });
  for (const registration of over) {
    await writeRegistration(tx, { registration, event: "lapse", actor: null, at: now, reason: "offer_lapsed" });
    await mailStep(tx, jobs, registration.id, "lapsed");
  }
}

type Line = { event: LoadedEvent; attendance: AttendanceName; free: number | null; now: Date };

async function fill(tx: Transaction, { jobs, fresh }: Effects, { event, attendance, free, now }: Line): Promise<void> {
  const line = await tx.registration.findMany({
    where: {
      ...{ eventId: event.id, attendance, state: "waitlisted", offeredUntil: null },
      ...{ awaitsFocalPoint: false, awaitsOrganiser: false },
    },
    orderBy: { arrival: "asc" },
    ...(free === null ? {} : { take: free }),
    select: { id: true, state: true, revision: true },
  });
  const until = offerEnds(event, now);
  for (const registration of line) {
    const isFresh = fresh?.has(registration.id) ?? false;
    if (isFresh || until === null) {
      const data = { confirmedAt: now };
      await writeRegistration(tx, { registration, event: "confirm", actor: null, at: now, data });
      if (!isFresh) await mailStep(tx, jobs, registration.id, "promoted");
    } else {
      const data = { offeredUntil: until };
      await writeRegistration(tx, { registration, event: "offer", actor: null, at: now, data, reason: "offered" });
      await mailStep(tx, jobs, registration.id, "offered");
    }
  }
}

/**
 * Until when an offer made now is kept: the hours that the event gives, at most until it starts or, where it has begun,
 * is over. Null: no offers.
 */
function offerEnds(event: LoadedEvent, now: Date): Date | null {
  const { acceptWithinHours, startsAt } = event;
  if (acceptWithinHours === 0) return null;
  const end = new Date(now.getTime() + acceptWithinHours * hour);
  const last = startsAt !== null && startsAt > now ? startsAt : countsAsOverAt(event);
  return last !== null && last < end ? last : end;
}
