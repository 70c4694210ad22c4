import type { Database } from "@/lib/db/client";

export type CorrectionReader = { id: string; email: string; locale: string };

const person = { select: { id: true, email: true, locale: true } } as const;

/** Everybody with an account who was confirmed for an event, came to it, or asked for the floor and was heard. */
export async function readersOfCorrections(db: Database, eventId: string): Promise<CorrectionReader[]> {
  const registered = await db.registration.findMany({
    where: { eventId, state: { in: ["confirmed", "attended"] }, personId: { not: null } },
    select: { person },
  });
  const heard = await db.speakerRequest.findMany({ where: { eventId, state: "heard" }, select: { askedById: true } });
  const speakers = await db.person.findMany({
    where: { id: { in: heard.map(({ askedById }) => askedById) } },
    select: person.select,
  });
  const all = [...registered.flatMap((one) => one.person ?? []), ...speakers];
  return [...new Map(all.map((reader) => [reader.id, reader])).values()];
}
