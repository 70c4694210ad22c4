import { database } from "@/lib/db/client";
import { eventPhase } from "@/lib/events/event-window";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { countAttendance } from "./count-figures";
import { type AttendanceFigures, openFigures } from "./figures";
import { namedParticipants, type ParticipantList } from "./public-list";

/** An event whose list of participants everybody may read. */
export type ListedEvent = { id: string; slug: string; title: Localised };

/** Null where there is no such event, or its list is not for everybody. */
export async function publicParticipants(slug: string): Promise<{ event: ListedEvent; list: ParticipantList } | null> {
  const event = await database().event.findFirst({
    where: { slug, participantList: "everyone", AND: publishedEvent() },
    select: { id: true, slug: true, title: true },
  });
  if (event === null) return null;
  return { event: { ...event, title: readLocalised(event.title) }, list: await namedParticipants(event.id) };
}

/** How many stand in the list of participants that everybody may read; null where there is none. */
export async function countNamed(eventId: string): Promise<number | null> {
  const event = await database().event.findFirst({
    where: { id: eventId, kind: { not: "series" }, participantList: "everyone", AND: publishedEvent() },
    select: {
      _count: { select: { registrations: { where: { listed: true, state: { in: ["confirmed", "attended"] } } } } },
    },
  });
  return event === null ? null : event._count.registrations;
}

/** What everybody may read of a certificate of attendance. */
export type PublicCertificate = {
  number: string;
  issuedAt: Date;
  event: { id: string; slug: string; title: Localised; startsAt: Date | null; zone: string | null };
  /** Null unless they agreed to stand in the list of participants. */
  name: string | null;
};

/** Null where no such number was issued, or the attendance was taken back since. */
export async function publicCertificate(number: string): Promise<PublicCertificate | null> {
  const row = await database().registration.findFirst({
    where: { certificate: number, state: "attended", event: publishedEvent() },
    select: {
      certifiedAt: true,
      listed: true,
      name: true,
      event: { select: { id: true, slug: true, title: true, startsAt: true, zone: true } },
    },
  });
  if (row === null || row.certifiedAt === null) return null;
  const { certifiedAt, listed, name, event } = row;
  const title = readLocalised(event.title);
  return { number, issuedAt: certifiedAt, event: { ...event, title }, name: listed ? name : null };
}

/** Who registered, was approved and came, by group and region, once the event is over; null before that. */
export async function publicAttendance(eventId: string, now: Date): Promise<AttendanceFigures | null> {
  const event = await database().event.findFirst({
    where: { id: eventId, kind: { not: "series" }, AND: publishedEvent() },
    select: { startsAt: true, endsAt: true, state: true },
  });
  if (event === null || event.state === "cancelled" || eventPhase(event, now) !== "over") return null;
  const figures = openFigures(await countAttendance(eventId));
  return figures.registered === 0 ? null : figures;
}

/** The id of a published event by its address; null where there is none. */
export async function publicEventId(slug: string): Promise<string | null> {
  const event = await database().event.findFirst({ where: { slug, AND: publishedEvent() }, select: { id: true } });
  return event?.id ?? null;
}
