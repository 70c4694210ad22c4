import { database } from "@/lib/db/client";
import type { Deps, Jobs } from "@/lib/jobs/queue";
import type { Actor, Office } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";

let count = 0;

/** A number that no other row of this test file has. */
export function nextNumber(): number {
  count += 1;
  return count;
}

/** A person with an account. */
export async function aPerson(given: { name?: string; locale?: string; administrator?: boolean } = {}) {
  const number = nextNumber();
  return database().person.create({
    data: {
      email: `person${number}@demo-${number}.example`,
      name: given.name ?? `Person ${number}`,
      locale: given.locale ?? "en",
      administrator: given.administrator ?? false,
      emailVerifiedAt: new Date(),
    },
    select: { id: true, email: true, name: true, locale: true, administrator: true },
  });
}

type Person = Awaited<ReturnType<typeof aPerson>>;

/** The actor that a session of this person would give: for whom they act, and which offices they hold. */
export function anActor(
  person: Person,
  given: { organisation?: Actor["organisation"]; offices?: Office[] } = {},
): Actor {
  return {
    personId: person.id,
    email: person.email,
    name: person.name,
    locale: person.locale,
    sessionId: newId(),
    administrator: person.administrator,
    organisation: given.organisation ?? null,
    offices: given.offices ?? [],
    door: "web",
  };
}

export type NotedJob = { name: string; payload: object; afterSeconds?: number };

/** Jobs that are written down instead of queued. */
export function notedJobs(): Jobs & { noted: NotedJob[] } {
  const noted: NotedJob[] = [];
  return {
    noted,
    async enqueue(_tx, job, payload, options = {}) {
      noted.push({ name: job.name, payload, ...options });
    },
  };
}

/** What a command is given, for this actor. */
export function depsOf(actor: Actor): Deps {
  return { actor, clock: systemClock, jobs: notedJobs() };
}
