import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { roomColumns, roomFor, type ToldEvent, tellSitting, titleIn, toldColumns, waysOf } from "./mail-parts";
import type { DueGroup, Sitting } from "./reminder-groups";
import { silenceToken } from "./silence-token";

type Room = { place: string | null; joinLink: string | null; joinWords: string | null };

/** A place that somebody holds, as a reminder tells it. */
export type HeldPlace = Sitting & {
  registrationId: string;
  email: string;
  locale: string;
  attendance: "on_site" | "online";
  event: ToldEvent;
  room: Room | null;
};

/** The confirmed registrations of a choice, with the way in: it is theirs to know. Those without an hour are left out. */
export async function loadHeld(where: Prisma.RegistrationWhereInput): Promise<HeldPlace[]> {
  const rows = await database().registration.findMany({
    where: { AND: [where, { state: "confirmed" }] },
    select: {
      id: true,
      email: true,
      locale: true,
      attendance: true,
      confirmedAt: true,
      createdAt: true,
      event: { select: { ...toldColumns, room: { select: roomColumns } } },
    },
  });
  return rows.flatMap(({ id, email, locale, attendance, confirmedAt, createdAt, event: { room, ...event } }) => {
    const { startsAt, zone, wholeDays } = event;
    if (startsAt === null || zone === null) return [];
    const sitting = { startsAt, zone, wholeDays, confirmedAt: confirmedAt ?? createdAt };
    return [{ ...sitting, registrationId: id, email, locale, attendance, event, room }];
  });
}

/** The mail of a group that is due, in the words of its reader. */
export function reminderOf({ kind, sittings }: DueGroup<HeldPlace>, root: { slug: string; title: unknown }) {
  const [first] = sittings;
  const { email: to, locale, registrationId, startsAt } = first;
  // One session is told by its own title and page, several by those of their series.
  const { slug, title } = sittings.length === 1 ? first.event : root;
  const template = kind === "hour" ? ("event-reminder-hour" as const) : ("event-reminder" as const);
  return {
    ...{ to, locale, template, key: `event-reminder ${kind} ${registrationId} ${startsAt.toISOString()}` },
    values: {
      kind,
      title: titleIn(title, locale),
      sittings: JSON.stringify(sittings.map(({ event }) => tellSitting(event, locale))),
      ...waysOf({ slug }, locale),
    },
    secrets: {
      rooms: JSON.stringify(sittings.map(({ room, attendance }) => roomFor(room, attendance))),
      token: silenceToken(registrationId),
    },
  };
}
