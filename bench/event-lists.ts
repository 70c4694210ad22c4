import { countNamed, publicAttendance } from "@/lib/attendance/public";
import { namedParticipants } from "@/lib/attendance/public-list";
import { countDoor, searchDoor } from "@/lib/attendance/queries";
import { calendarToken } from "@/lib/calendars/calendar-token";
import { eventCalendar, publicCalendar } from "@/lib/calendars/public";
import { privateCalendar } from "@/lib/calendars/queries";
import { listDeskEvents } from "@/lib/events/desk-list";
import { startsAround } from "@/lib/events/month-grid";
import { countPublicEvents, eventsAt, publicEvent, publicEvents, publicSessions } from "@/lib/events/public";
import { publicAgenda } from "@/lib/events/public-agenda";
import { publicChanges } from "@/lib/events/public-changes";
import { eventChoices } from "@/lib/events/public-choices";
import { publicDocuments } from "@/lib/events/public-documents";
import { getEventForDesk, listUnknownZones } from "@/lib/events/queries";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor } from "@/lib/kernel/pages";
import { readDeskFilter } from "@/lib/registrations/desk-filter";
import { listDeskRegistrations, readRegistrationDesk } from "@/lib/registrations/desk-queries";
import { listOwnRegistrations } from "@/lib/registrations/own-queries";
import { publicPlaces } from "@/lib/registrations/public";

/** The busiest session, its series and area, and those who read about them. */
type Of = {
  eventId: string;
  seriesId: string;
  areaId: string;
  processId: string;
  organisationId: string;
  organiser: Actor;
  person: Actor;
};

/** Every list of events and registrations. */
export function eventLists(of: Of, now: Date): [name: string, read: () => Promise<unknown>][] {
  const { eventId, seriesId, areaId, processId, organisationId, organiser, person } = of;
  const later = encodeCursor({ key: new Date(now.getTime() + 90 * 24 * 3_600_000).toISOString(), id: eventId });
  const registered = encodeCursor({ key: new Date(now.getTime() - 90 * 24 * 3_600_000).toISOString(), id: eventId });
  const coming = { part: "coming", now } as const;
  const desk = { phase: "coming", processId: null, cursor: null } as const;
  const whole = { eventId, filter: readDeskFilter({}), cursor: null };
  return [
    ["calendar: to come", () => publicEvents(coming, 40)],
    ["calendar: to come, further", () => publicEvents(coming, 40, later)],
    ["calendar: past", () => publicEvents({ part: "past", now }, 40)],
    [
      "calendar: one process, mode and area",
      () => publicEvents({ ...coming, filter: { process: "process-0", mode: ["online"], area: "area-1" } }, 40),
    ],
    ["calendar: one series", () => publicEvents({ ...coming, filter: { series: "event-0" } }, 40)],
    [
      "calendar: one month",
      () => publicEvents({ part: "all", now, filter: startsAround(now.toISOString().slice(0, 7)) }, 400),
    ],
    ["calendar: how many", () => countPublicEvents({ part: "all", now })],
    ["calendar: what it is narrowed by", () => eventChoices()],
    ["events of a process", () => eventsAt({ processId }, now)],
    ["events of an area", () => eventsAt({ areaId }, now)],
    ["events of an organisation", () => eventsAt({ organisationId }, now)],
    ["event page", () => publicEvent("event-1")],
    ["event page: sessions", () => publicSessions(seriesId)],
    ["event page: agenda", () => publicAgenda(eventId)],
    ["event page: papers", () => publicDocuments(eventId)],
    ["event page: changes", () => publicChanges(eventId)],
    ["event page: places left", () => publicPlaces(eventId, now)],
    ["event page: attendance", () => publicAttendance(eventId, now)],
    ["event page: how many are named", () => countNamed(eventId)],
    ["participants of an event", () => namedParticipants(eventId)],
    ["iCalendar of everything", () => publicCalendar()],
    ["iCalendar of a series", () => eventCalendar("event-0")],
    ["private iCalendar", () => privateCalendar(calendarToken(person.personId, 1))],
    ["desk: events to come", () => listDeskEvents(organiser, desk)],
    ["desk: events that are over", () => listDeskEvents(organiser, { ...desk, phase: "over" })],
    ["desk: events without a zone", () => listUnknownZones(organiser)],
    ["desk: one event", () => getEventForDesk(organiser, seriesId)],
    ["desk: registrations, numbers", () => readRegistrationDesk(organiser, eventId)],
    ["desk: registrations", () => listDeskRegistrations(organiser, whole)],
    ["desk: registrations, further", () => listDeskRegistrations(organiser, { ...whole, cursor: registered })],
    [
      "desk: registrations to decide",
      () => listDeskRegistrations(organiser, { ...whole, filter: readDeskFilter({ state: "to_decide" }) }),
    ],
    [
      "desk: registrations, part of a name",
      () => listDeskRegistrations(organiser, { ...whole, filter: readDeskFilter({ q: "Person 77" }) }),
    ],
    ["door: how many", () => countDoor(organiser, eventId)],
    ["door: part of a name", () => searchDoor(organiser, eventId, "Person 77")],
    ["own registrations", () => listOwnRegistrations(person, null)],
  ];
}
