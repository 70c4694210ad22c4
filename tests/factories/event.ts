import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor, Office } from "@/lib/kernel/actor";
import { anActor, aPerson, nextNumber } from "./actor";

const hour = 60 * 60 * 1000;

type Given = Partial<Omit<Prisma.EventUncheckedCreateInput, "id" | "room">> & {
  /** Room and link that only the confirmed may know. */
  room?: { place?: string; joinLink?: string; joinWords?: string };
};

async function aProcess() {
  const number = nextNumber();
  return database().process.create({
    data: {
      slug: `event-process-${number}`,
      code: `EV${number}`,
      status: "published",
      name: { en: `Process ${number}` },
      publishedAt: new Date(),
    },
    select: { id: true },
  });
}

async function create(state: "draft" | "published" | "cancelled", { room, ...given }: Given) {
  const number = nextNumber();
  const startsAt = given.startsAt === undefined ? new Date(Date.now() + 48 * hour) : given.startsAt;
  const processId = given.processId ?? (await aProcess()).id;
  return database().event.create({
    data: {
      slug: `event-${number}`,
      kind: "dialogue",
      title: { en: `Event ${number}` },
      zone: "Europe/Zurich",
      startsAt,
      orderedAt: startsAt ?? new Date(),
      publishedAt: state === "draft" ? null : new Date(),
      cancelledAt: state === "cancelled" ? new Date() : null,
      cancelReason: state === "cancelled" ? "The hall is closed." : null,
      ...given,
      processId,
      state,
      ...(room === undefined ? {} : { room: { create: room } }),
    },
  });
}

/** Events by state; each in a process of its own unless one is given. They begin in two days. */
export const anEvent = {
  draft: (given: Given = {}) => create("draft", given),
  published: (given: Given = {}) => create("published", given),
  cancelled: (given: Given = {}) => create("cancelled", given),
};

/** Somebody with an office in a process, acting for no organisation. */
export async function anOfficer(processId: string, role: Office["role"] = "organiser"): Promise<Actor> {
  const person = await aPerson();
  await database().processRole.create({ data: { processId, personId: person.id, role } });
  return anActor(person, { offices: [{ role, processId, draftId: null }] });
}

let arrivals = 0;

/** A registration in a state, of somebody with an account of their own unless one is given. */
export async function aRegistration(
  event: { id: string },
  given: Partial<Prisma.RegistrationUncheckedCreateInput> = {},
) {
  arrivals += 1;
  const person = given.personId === undefined ? await aPerson() : null;
  const at = new Date();
  const request = await database().registrationRequest.create({
    data: { registeredById: given.personId ?? person?.id ?? null, at },
    select: { id: true },
  });
  return database().registration.create({
    data: {
      requestId: request.id,
      attendance: "online",
      state: "confirmed",
      confirmedAt: at,
      personId: person?.id ?? null,
      name: person?.name ?? "Guest",
      email: person?.email ?? `guest${arrivals}@demo.example`,
      locale: "en",
      arrival: arrivals,
      code: `code-${arrivals}-${request.id}`,
      createdAt: at,
      ...given,
      eventId: event.id,
    },
  });
}
