import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** How a registration stands, as a mail says it. */
export type Standing = "confirmed" | "offered" | "pending" | "waitlisted";

/** An address with its best registration for one of some events. */
export type Registrant = {
  registrationId: string;
  eventId: string;
  email: string;
  locale: string;
  standing: Standing;
  attendance: "on_site" | "online";
};

/** Neither taken back nor rejected; whoever has come stays one while the event runs. */
export const living = { in: ["pending" as const, "confirmed" as const, "waitlisted" as const, "attended" as const] };

const bestFirst: readonly Standing[] = ["confirmed", "offered", "pending", "waitlisted"];

/** Rows of one query. */
const page = 1_000;

/** Every registration of a choice of some events, in order of its making, with how it stands now. */
export async function registrationsOf(
  eventIds: readonly string[],
  now: Date,
  where: Prisma.RegistrationWhereInput = { state: living },
): Promise<Registrant[]> {
  const found: Registrant[] = [];
  for (let after: string | undefined; ; after = found.at(-1)?.registrationId) {
    const rows = await database().registration.findMany({
      where: { AND: [{ eventId: { in: [...eventIds] } }, where] },
      orderBy: { id: "asc" },
      take: page,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
      select: { id: true, eventId: true, email: true, locale: true, state: true, offeredUntil: true, attendance: true },
    });
    found.push(
      ...rows.map(({ id, eventId, email, locale, state, offeredUntil, attendance }) => ({
        ...{ registrationId: id, eventId, email, locale, attendance },
        standing: standingOf(state, offeredUntil, now),
      })),
    );
    if (rows.length < page) return found;
  }
}

/** The same with each address once, by its best registration. */
export async function registrantsOf(
  eventIds: readonly string[],
  now: Date,
  where?: Prisma.RegistrationWhereInput,
): Promise<Registrant[]> {
  const best = new Map<string, Registrant>();
  for (const registrant of await registrationsOf(eventIds, now, where)) {
    const known = best.get(registrant.email);
    if (known === undefined || rank(registrant) < rank(known)) best.set(registrant.email, registrant);
  }
  return [...best.values()];
}

const rank = ({ standing }: Registrant) => bestFirst.indexOf(standing);

function standingOf(state: string, offeredUntil: Date | null, now: Date): Standing {
  if (state === "pending") return "pending";
  if (state !== "waitlisted") return "confirmed";
  return offeredUntil !== null && offeredUntil > now ? "offered" : "waitlisted";
}

/** An event with all sessions under it, those of its editions too. */
export async function withSessions(eventId: string, where: Prisma.EventWhereInput = {}): Promise<string[]> {
  const below = await database().event.findMany({
    where: { AND: [{ OR: [{ parentId: eventId }, { parent: { parentId: eventId } }] }, where] },
    select: { id: true },
  });
  return [eventId, ...below.map(({ id }) => id)];
}
