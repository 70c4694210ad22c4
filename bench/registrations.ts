import { z } from "zod";
import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { jobs } from "@/lib/jobs/queue";
import { connectQueue } from "@/lib/jobs/worker";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { registerSchema } from "@/lib/registrations/schema";
import { ms, quantile, rate } from "./figures";
import { describeMachine } from "./machine";
import { keepResults, table } from "./report";

/** How many people register in each load. */
const people = z.coerce.number().int().min(10).max(20_000).default(300).parse(process.env.BENCH_PEOPLE);

const day = 24 * 60 * 60 * 1000;

/** Registrations a second: a crowd for the places of one event, for many events, and for a series of seven at once. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
const queue = await connectQueue(borrowed.url, (error) => console.error("The queue:", error));
try {
  const crowd = await aCrowd(people);
  const rows = [
    await measured("one event, a third as many places", crowd, [await someEvents(1, Math.ceil(people / 3))]),
    await measured("one event without a limit", crowd, [await someEvents(1, null)]),
    await measured(
      "twenty events, each person in one",
      crowd,
      await Promise.all(Array.from({ length: 20 }, () => someEvents(1, null))),
    ),
    await measured("a series of seven sessions, all in one act", crowd, [await someEvents(7, null)]),
  ];
  const head = [`${people} people at once`, "Acts", "First answer", "p50", "p99", "Last", "Confirmed", "In line"];
  const markdown = [...(await describeMachine()).map((line) => `- ${line}`), "", table(head, rows), ""].join("\n");
  console.log(`\n${markdown}\nKept in ${keepResults("registrations.md", markdown)}`);
} finally {
  await queue.stop({ graceful: false });
  await disconnectDatabase();
  await borrowed.stop();
}

/** Everybody sends the form in the same moment; each of them for one of the choices in turn. */
async function measured(name: string, crowd: readonly Actor[], choices: readonly string[][]): Promise<string[]> {
  console.log(name);
  const begun = performance.now();
  const times = await Promise.all(
    crowd.map(async (actor, index) => {
      const eventIds = choices[index % choices.length] ?? [];
      const form = registerSchema.parse({ eventIds, attendance: "online", name: actor.name ?? "Bench" });
      await registerForEvents({ actor, jobs }, form);
      return performance.now() - begun;
    }),
  );
  const last = Math.max(...times);
  const count = (state: "confirmed" | "waitlisted") =>
    database().registration.count({ where: { eventId: { in: choices.flat() }, state } });
  return [
    ...[name, rate((crowd.length * 1000) / last), ms(Math.min(...times))],
    ...[ms(quantile(times, 0.5)), ms(quantile(times, 0.99)), ms(last)],
    ...[(await count("confirmed")).toLocaleString("en"), (await count("waitlisted")).toLocaleString("en")],
  ];
}

/** People with accounts who act for nobody. */
async function aCrowd(count: number): Promise<Actor[]> {
  const made = await database().person.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ email: `bench-${index}-${newId()}@bench.example`, name: `Bench ${index}` },
      emailVerifiedAt: systemClock.now(),
    })),
    select: { id: true, email: true, name: true, locale: true, administrator: true },
  });
  return made.map(({ id, ...person }) => ({
    ...{ ...person, personId: id, sessionId: newId(), organisation: null, offices: [] },
  }));
}

/** Events of one series that begin in a month, or one event of its own; gives their ids. */
async function someEvents(count: number, capacityOnline: number | null): Promise<string[]> {
  const db = database();
  const slug = newId();
  const { id: processId } = await db.process.create({
    data: { slug, code: slug.slice(-12), name: { en: "Bench" }, status: "published", publishedAt: systemClock.now() },
    select: { id: true },
  });
  const orderedAt = new Date(systemClock.now().getTime() + 30 * day);
  const common = { processId, state: "published" as const, zone: "UTC", publishedAt: systemClock.now(), orderedAt };
  const series =
    count === 1
      ? null
      : await db.event.create({
          data: { ...common, slug, kind: "series", title: { en: "Bench" } },
          select: { id: true },
        });
  const events = await db.event.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ ...common, slug: newId(), kind: "dialogue" as const, title: { en: `Bench ${index}` } },
      ...{ parentId: series?.id ?? null, capacityOnline, startsAt: orderedAt },
    })),
    select: { id: true },
  });
  return events.map(({ id }) => id);
}
