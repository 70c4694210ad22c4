import { Temporal } from "temporal-polyfill";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { newToken } from "@/lib/kernel/ids";
import { addField } from "@/lib/registrations/add-field";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { decideRegistrations } from "@/lib/registrations/decide-registrations";
import { registerColleagues } from "@/lib/registrations/register-colleagues";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { addFieldSchema, decideSchema, registerColleaguesSchema, registerSchema } from "@/lib/registrations/schema";
import { colleagues, rejection, workshop, workshopQuestions } from "../content/registrations";
import { hour } from "./hours";
import { actAs, type Staff } from "./people";

/** How many of those who ask for a place at the workshop are decided; the others wait for the organiser. */
const decided = 12;

/**
 * A workshop with eight places in the room, more people than that, a quota, an offer, a rejection and some who wait for
 * approval; and those who took part in the dialogue series of 2020.
 */
export async function seedRegistrations(processId: string, staff: Staff): Promise<void> {
  const eventId = await seedWorkshop(processId, staff);
  const people = await database().representation.findMany({
    where: { status: "active", personId: { not: null }, organisation: { slug: { startsWith: "demo-" } } },
    orderBy: { createdAt: "asc" },
    take: 20,
    select: { role: true, person: { select: { id: true, name: true } }, organisation: { select: { slug: true } } },
  });
  for (const { person, organisation } of people) {
    if (person === null) continue;
    const form = { eventIds: [eventId], attendance: "on_site", name: person.name ?? "", listed: "true" };
    await registerForEvents(await actAs(person.id, organisation.slug), registerSchema.parse(form));
  }
  for (const [slug, names] of Object.entries(colleagues)) {
    const focalPoint = people.find(({ role, organisation }) => role === "focal_point" && organisation.slug === slug);
    const rows = names.map((name) => ({
      name,
      email: `${name.split(" ").at(-1)?.toLowerCase()}@demo.example`,
      roleTitle: "",
    }));
    const form = registerColleaguesSchema.parse({ eventIds: [eventId], attendance: "online", people: rows });
    await registerColleagues(await actAs(focalPoint?.person?.id ?? "", slug), form);
  }
  await decideWorkshop(eventId, staff);
  await seedSeries(people.flatMap(({ person }) => person ?? []));
}

async function seedWorkshop(processId: string, staff: Staff): Promise<string> {
  const at = (hourOfDay: number) =>
    new Date(
      Temporal.PlainDateTime.from(hour({ daysFromNow: 16, hour: hourOfDay }, workshop.zone)).toZonedDateTime(
        workshop.zone,
      ).epochMilliseconds,
    );
  const { room, ...content } = workshop;
  const { id, revision } = await database().event.create({
    data: {
      ...{ ...content, processId, state: "published", kind: "workshop", mode: "hybrid" },
      ...{ startsAt: at(9), endsAt: at(13), orderedAt: at(9), publishedAt: systemClock.now() },
      ...{ approval: true, quota: 4, capacityOnSite: 8, capacityOnline: 30, acceptWithinHours: 24 },
      room: { create: room },
    },
    select: { id: true, revision: true },
  });
  const organiser = await actAs(staff.organiser);
  for (const [index, { title, choices }] of workshopQuestions.entries()) {
    const question = { kind: "question", answerKind: "one_choice", title, choices };
    await addField(organiser, addFieldSchema.parse({ ...question, eventId: id, seenRevision: revision + index }));
  }
  return id;
}

/** The first get places while there are any, one is rejected, one cancels, and the place is offered to the next. */
async function decideWorkshop(eventId: string, staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const rows = await database().registration.findMany({
    where: { eventId, attendance: "on_site" },
    orderBy: { arrival: "asc" },
    take: decided,
    select: { id: true, revision: true, personId: true },
  });
  const [rejected, ...approved] = rows.toReversed();
  const chosen = (some: typeof rows) => some.map(({ id, revision }) => `${id}:${revision}`);
  await decideRegistrations(organiser, decideSchema.parse({ eventId, decision: "approve", chosen: chosen(approved) }));
  if (rejected !== undefined) {
    const form = { eventId, decision: "reject", chosen: chosen([rejected]), reason: rejection };
    await decideRegistrations(organiser, decideSchema.parse(form));
  }
  const leaver = await database().registration.findFirst({
    where: { eventId, attendance: "on_site", state: "confirmed" },
    orderBy: { arrival: "desc" },
    select: { id: true, revision: true, personId: true, organisation: { select: { slug: true } } },
  });
  if (leaver?.personId === null || leaver === null) return;
  const deps = await actAs(leaver.personId, leaver.organisation?.slug);
  await cancelRegistration(deps, { id: leaver.id, seenRevision: leaver.revision });
}

/** Registration for the sessions of 2020 is long over: those who took part stand there from the beginning. */
async function seedSeries(people: readonly { id: string; name: string | null }[]): Promise<void> {
  const sessions = await database().event.findMany({
    where: { parent: { slug: "dialogue-series-2020" } },
    orderBy: { orderedAt: "asc" },
    select: { id: true, startsAt: true },
  });
  for (const [index, { id: personId, name }] of people.entries()) {
    const { email, locale } = await database().person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, locale: true },
    });
    const createdAt = new Date("2020-11-27T10:00:00Z");
    await database().registrationRequest.create({
      data: {
        ...{ registeredById: personId, at: createdAt },
        registrations: {
          create: sessions.map((session) => ({
            ...{ eventId: session.id, personId, email, locale, name: name ?? email, createdAt, confirmedAt: createdAt },
            ...{ state: "attended", attendance: "online", arrival: index + 1, code: newToken(), listed: true },
          })),
        },
      },
      select: { id: true },
    });
  }
  await database().event.updateMany({
    where: { id: { in: sessions.map(({ id }) => id) } },
    data: { arrivals: people.length },
  });
}
