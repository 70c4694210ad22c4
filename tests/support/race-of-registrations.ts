import { setTimeout as pause } from "node:timers/promises";
import { database, transaction } from "@/lib/db/client";
import { lockEvent } from "@/lib/events/load-event";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { fillPlaces } from "@/lib/registrations/fill-places";
import { countTaken } from "@/lib/registrations/places";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { anActor, depsOf, notedJobs } from "../factories/actor";
import { aForm, rowOf, textOf } from "../factories/registration";

/** People with accounts, all made at once. */
export async function aCrowd(count: number): Promise<Actor[]> {
  const people = await database().person.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ email: `racer${index}-${newId()}@demo.example`, name: `Racer ${index}`, emailVerifiedAt: new Date() },
    })),
    select: { id: true, email: true, name: true, locale: true, administrator: true },
  });
  return people.map((person) => anActor(person));
}

/** Each registers at once, and the leavers cancel as soon as they are in; gives who got no answer and how many left. */
export async function allRegister(eventId: string, crowd: readonly Actor[], leavers: number) {
  let left = 0;
  const answers = await Promise.allSettled(
    crowd.map(async (actor, index) => {
      await registerForEvents(depsOf(actor), aForm([eventId]));
      if (index >= leavers) return;
      await leave(eventId, actor);
      left += 1;
    }),
  );
  return { left, unanswered: crowd.filter((_, index) => answers[index]?.status === "rejected") };
}

/** Cancels what the page showed; where somebody was moved up meanwhile, what it shows after that. */
async function leave(eventId: string, actor: Actor): Promise<void> {
  const { id, revision: seenRevision } = await rowOf({ id: eventId }, actor);
  try {
    await cancelRegistration(depsOf(actor), { id, seenRevision });
  } catch (error) {
    if (!isDomainError(error) || error.code !== "conflict") throw error;
    await leave(eventId, actor);
  }
}

/** Another number of places, as an organiser sets it: never less than are taken. */
export function resize(eventId: string, wanted: number): Promise<void> {
  return transaction(async (tx) => {
    await lockEvent(tx, eventId);
    const taken = await countTaken(tx, { eventId, attendance: "online" }, new Date());
    await tx.event.update({ where: { id: eventId }, data: { capacityOnline: Math.max(wanted, taken) } });
    const event = await lockEvent(tx, eventId);
    if (event !== null) await fillPlaces(tx, { jobs: notedJobs() }, event);
  });
}

/** How often places were counted from outside, and how often there were more taken than there are. */
export type Watched = { looks: number; broken: number };

/** Counts places in one statement, again and again, until it is told to stop: what any reader could see at any commit. */
export function watch(eventId: string) {
  const watched: Watched = { looks: 0, broken: 0 };
  let isOver = false;
  const done = (async () => {
    while (!isOver) {
      const [row] = await database().$queryRaw<{ free: number }[]>`
        SELECT e."capacityOnline" - count(r.id)::int AS free FROM event e
        LEFT JOIN registration r ON r."eventId" = e.id AND r.attendance = 'online'
          AND (r.state IN ('confirmed', 'attended') OR (r.state = 'waitlisted' AND r."offeredUntil" > now()))
        WHERE e.id = ${eventId}::uuid GROUP BY e.id`;
      watched.looks += 1;
      if ((row?.free ?? 0) < 0) watched.broken += 1;
      await pause(5);
    }
  })();
  return {
    async stop(): Promise<Watched> {
      isOver = true;
      await done;
      return watched;
    },
  };
}

/** What stands at the end, as far as the rules on places and order speak of it. */
export async function whatStands(eventId: string) {
  const event = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: { capacityOnline: true, arrivals: true },
  });
  const rows = await database().registration.findMany({
    where: { eventId },
    orderBy: { arrival: "asc" },
    select: { id: true, state: true, arrival: true, personId: true, offeredUntil: true },
  });
  const of = (state: string) => rows.filter((row) => row.state === state);
  const transitions = await database().transition.findMany({
    where: { subject: "registration", subjectId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { subjectId: true, from: true, to: true },
  });
  const steps = new Map<string, { from: string | null; to: string }[]>();
  for (const { subjectId, from, to } of transitions)
    steps.set(subjectId, [...(steps.get(subjectId) ?? []), { from, to }]);
  const mails = await database().mail.findMany({
    where: { template: "registration-told" },
    select: { values: true, secrets: true },
  });
  const told = mails.map(({ values, secrets }) => `${textOf(values, "step")} ${stateIn(textOf(secrets, "places"))}`);
  return {
    ...{ capacity: event.capacityOnline ?? 0, arrivals: event.arrivals, rows, told },
    ...{ confirmed: of("confirmed"), waiting: of("waitlisted"), cancelled: of("cancelled") },
    /** Who had a place at some time. */
    everConfirmed: transitions.filter(({ to }) => to === "confirmed").length,
    people: new Set(rows.map(({ personId }) => personId)).size,
    /** Those whose last recorded step does not lead to where they are, or whose steps do not follow one another. */
    unexplained: rows.filter(({ id, state }) => {
      const path = steps.get(id) ?? [];
      const follows = path.every((step, index) => step.from === (index === 0 ? null : path[index - 1]?.to));
      return !follows || path.at(-1)?.to !== state;
    }),
  };
}

/** The state of the first place that a mail tells of. */
function stateIn(places: string): string {
  const [first]: { state?: string }[] = JSON.parse(places);
  return first?.state ?? "";
}
