import { inLocale, readLocalised } from "@/lib/kernel/localised";
import type { ToldChange, ToldRoom, ToldSitting } from "@/lib/mail/templates/event-facts";
import type { NetChange } from "./change-chain";

/** Columns from which an event is told; never its room. */
export const toldColumns = {
  id: true,
  slug: true,
  title: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  wholeDays: true,
  city: true,
} as const;

export type ToldEvent = {
  id: string;
  slug: string;
  title: unknown;
  startsAt: Date | null;
  endsAt: Date | null;
  zone: string | null;
  wholeDays: boolean;
  city: unknown;
};

export const titleIn = (title: unknown, locale: string) => inLocale(readLocalised(title), locale).text;

/** An event as a mail in a language is told it. */
export function tellSitting(event: ToldEvent, locale: string): ToldSitting {
  return {
    title: titleIn(event.title, locale),
    startsAt: event.startsAt?.toISOString() ?? null,
    endsAt: event.endsAt?.toISOString() ?? null,
    zone: event.zone,
    wholeDays: event.wholeDays,
    city: titleIn(event.city, locale),
  };
}

/** What stood before a change, in a language. */
export function tellChange(change: NetChange, locale: string): ToldChange {
  if (change.kind === "place") return { kind: "place", before: inLocale(change.before, locale).text };
  if (change.kind === "mode") return { kind: "mode", before: change.before };
  return { kind: "hour", before: change.before };
}

export const roomColumns = { place: true, joinLink: true, joinWords: true } as const;

type Room = { place: string | null; joinLink: string | null; joinWords: string | null };

/** The room for who comes to it, the link for who joins online; to be called for the confirmed alone. */
export function roomFor(room: Room | null, attendance: "on_site" | "online"): ToldRoom {
  if (attendance === "on_site") return { place: room?.place ?? "", joinLink: "", joinWords: "" };
  return { place: "", joinLink: room?.joinLink ?? "", joinWords: room?.joinWords ?? "" };
}

/** Where a mail to somebody registered leads: the page, the calendar, one's registrations. */
export function waysOf({ slug }: { slug: string }, locale: string) {
  return {
    path: `/${locale}/events/${slug}`,
    calendar: `/events/${slug}.ics`,
    cancel: `/${locale}/me/registrations`,
  };
}
