import { database } from "@/lib/db/client";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";

/** Somebody who holds an event. */
export type EventHolder = {
  to: string;
  locale: string;
  /** Whether the desk is theirs to open; a host that has no office in the process reads the public page. */
  organises: boolean;
};

/** The organisers of the process, and the focal points of the organisations of the directory that hold the event, each once. */
export async function holdersOfEvent(eventId: string): Promise<EventHolder[]> {
  const { processId, parentId } = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: { processId: true, parentId: true },
  });
  const organisers = await organisersOf(processId);
  const hosts = await database().eventHost.findMany({
    where: {
      eventId: { in: parentId === null ? [eventId] : [eventId, parentId] },
      role: { in: ["organiser", "co_chair"] },
      organisation: { status: "verified" },
    },
    distinct: ["organisationId"],
    take: 50,
    select: { organisationId: true },
  });
  const found = new Map<string, EventHolder>();
  for (const { organisationId } of hosts) {
    if (organisationId === null) continue;
    for (const { to, locale } of await focalPointsOf(database(), organisationId)) {
      found.set(to, { to, locale, organises: false });
    }
  }
  for (const { to, locale } of organisers) found.set(to, { to, locale, organises: true });
  return [...found.values()];
}

/** The organisers of a process with the language each reads. */
export async function organisersOf(processId: string): Promise<{ personId: string; to: string; locale: string }[]> {
  const rows = await database().processRole.findMany({
    where: { processId, role: "organiser", endedAt: null },
    distinct: ["personId"],
    take: 100,
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  return rows.map(({ person }) => ({ personId: person.id, to: person.email, locale: person.locale }));
}

/** Registrations by how they stand; the present count as confirmed. */
export async function countRegistered(eventIds: readonly string[]) {
  const rows = await database().registration.groupBy({
    by: ["state"],
    where: { eventId: { in: [...eventIds] } },
    _count: { _all: true },
  });
  const count = (state: string) => rows.find((row) => row.state === state)?._count._all ?? 0;
  return { confirmed: count("confirmed") + count("attended"), waiting: count("waitlisted"), pending: count("pending") };
}
