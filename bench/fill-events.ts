import { idOf } from "./row-ids";

/** How many events there are; every tenth is a series that has the nine after it as its sessions. */
export type EventSize = { events: number; registrations: number };

/** Of a number of things, one at random; the first ones far more often: number 1 has a tenth or so of all. */
const skewed = (count: number) => `floor(${count} * power(random(), 4))::int`;

/**
 * Events over twenty years around today, with hosts, areas, agendas, papers, changes and registrations, for measuring
 * how their lists are read. Processes and organisations are there already.
 */
export function eventStatements(
  { events, registrations }: EventSize,
  organisations: number,
): [what: string, sql: string][] {
  const every = (to: number) => `FROM generate_series(0, ${to - 1}) AS i`;
  const start = `now() + (i - ${events / 2}) * interval '${Math.round((20 * 365 * 24) / events)} hours'`;
  return [
    [
      "areas",
      `INSERT INTO area (id, "processId", slug, name, position)
       SELECT ${idOf("area", "i")}, ${idOf("process", "i % 10")}, 'area-' || i / 10, '{"en": "Area"}', i / 10 ${every(60)}`,
    ],
    [
      `${events} events`,
      `INSERT INTO event (id, "processId", "parentId", slug, state, kind, mode, title, zone, "startsAt", "endsAt",
         "orderedAt", "participantList", "publishedAt")
       SELECT ${idOf("event", "i")}, ${idOf("process", "i / 10 % 10")},
              CASE WHEN i % 10 = 0 THEN NULL ELSE ${idOf("event", "i - i % 10")} END, 'event-' || i,
              (CASE WHEN i % 50 = 49 THEN 'draft' WHEN i % 50 = 48 THEN 'cancelled' ELSE 'published' END)::"EventState",
              (CASE WHEN i % 10 = 0 THEN 'series' ELSE 'dialogue' END)::"EventKind",
              (enum_range(NULL::"EventMode"))[1 + i % 3], '{"en": "Event"}', 'Europe/Zurich',
              ${start}, ${start} + interval '2 hours', ${start}, 'everyone', now() ${every(events)}`,
    ],
    [
      "hosts",
      `INSERT INTO event_host (id, "eventId", position, role, "organisationId")
       SELECT gen_random_uuid(), ${idOf("event", "i / 2")}, i % 2, 'organiser',
              ${idOf("organisation", skewed(organisations))} ${every(2 * events)}`,
    ],
    [
      "areas of events",
      `INSERT INTO event_area ("eventId", "areaId")
       SELECT ${idOf("event", "i")}, ${idOf("area", "10 * (i % 6) + i / 10 % 10")} ${every(events)}`,
    ],
    [
      "agendas",
      `INSERT INTO agenda_item (id, "eventId", position, title)
       SELECT gen_random_uuid(), ${idOf("event", "i / 5")}, i % 5, '{"en": "Item"}' ${every(5 * events)}`,
    ],
    [
      "papers",
      `INSERT INTO event_document (id, "eventId", position, title, link, "addedById", "addedAt", "publishedAt")
       SELECT gen_random_uuid(), ${idOf("event", "i / 3")}, i % 3, '{"en": "Paper"}', 'https://example.org/',
              ${idOf("person", "0")}, now(), now() ${every(3 * events)}`,
    ],
    [
      "changes",
      `INSERT INTO event_change (id, "eventId", kind, before, after, "byId", at)
       SELECT gen_random_uuid(), ${idOf("event", "i / 2")}, 'mode', '{"mode": "online"}', '{"mode": "hybrid"}',
              ${idOf("person", "0")}, now() - i % 2 * interval '1 day' ${every(2 * events)}`,
    ],
    [
      "requests for registration",
      `INSERT INTO registration_request (id, "registeredById", at)
       SELECT ${idOf("request", "i")}, NULL, now() - i * interval '1 minute' ${every(registrations)}`,
    ],
    [
      `${registrations} registrations`,
      `INSERT INTO registration (id, "requestId", "eventId", state, attendance, "personId", "organisationId", name, email,
         locale, listed, arrival, "awaitsOrganiser", "confirmedAt", code, "createdAt")
       SELECT ${idOf("registration", "i")}, ${idOf("request", "i")}, ${idOf("event", "1 + e")},
              (CASE WHEN s < 10 THEN 'pending' WHEN s < 20 THEN 'waitlisted' WHEN s < 25 THEN 'cancelled'
                 ELSE 'confirmed' END)::"RegistrationState",
              (enum_range(NULL::"Attendance"))[1 + i % 2], ${idOf("person", "o")}, ${idOf("organisation", "o")},
              'Person ' || i, 'person' || i || '@bench.example', 'en', i % 3 = 0, i, s < 10,
              CASE WHEN s < 25 THEN NULL ELSE now() END, 'code-' || i, now() - i * interval '1 minute'
       FROM (
         SELECT i, ${skewed(events - 1)} AS e, ${skewed(organisations)} AS o, floor(100 * random())::int AS s
         ${every(registrations)}
       ) AS made`,
    ],
    [
      "private calendars",
      `INSERT INTO private_calendar ("personId", "createdAt") SELECT ${idOf("person", "i")}, now() ${every(organisations)}`,
    ],
  ];
}
