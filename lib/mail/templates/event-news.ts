import { z } from "zod";
import {
  asJson,
  beforeFacts,
  calendarPath,
  change,
  factsOf,
  furtherWays,
  mode,
  room,
  sitting,
  sittingBlocks,
  sittingFacts,
  ways,
} from "./event-facts";
import { defineTemplate, line, link, paragraph, path, quotation, words } from "./template";

const title = line;

/** JSON of one session, and of the ways in. */
const readSitting = (given: string) => sitting.parse(JSON.parse(given));
const readRooms = (given: string) => z.array(room).parse(JSON.parse(given));
const readChanges = (given: string) => z.array(change).min(1).parse(JSON.parse(given));

/** Hour, place or mode are others now: to everybody registered; it cannot be stopped while one is. */
export const eventChanged = defineTemplate({
  values: z.strictObject({
    ...{ title, mode, ...ways },
    sitting: asJson,
    /** JSON of what stood before. */
    changes: asJson,
    standing: z.enum(["confirmed", "offered", "pending", "waitlisted"]),
    /** JSON: one for the confirmed, none for everybody else. */
    rooms: asJson,
  }),
  secrets: ["rooms"],
  write(values, t, locale) {
    const changes = readChanges(values.changes);
    const [way = null] = readRooms(values.rooms);
    const isOther = changes.some(({ kind }) => kind === "mode");
    return {
      subject: t("eventMails.changed.subject", { title: values.title }),
      blocks: [
        paragraph(t("eventMails.changed.text", { title: values.title })),
        sittingFacts(readSitting(values.sitting), way, { t, locale }),
        ...(isOther ? [factsOf([["how", t(`eventMails.modes.${values.mode}`)]], t)] : []),
        paragraph(t("eventMails.changed.before")),
        beforeFacts(changes, t, locale),
        paragraph(t(`eventMails.changed.standing.${values.standing}`)),
        link(t("eventMails.see"), values.path),
        { kind: "further", links: furtherWays(values, t) },
        paragraph(t("eventMails.changed.always")),
      ],
    };
  },
});

/** Another room or link: to the confirmed alone. */
export const eventRoomChanged = defineTemplate({
  values: z.strictObject({ title, sitting: asJson, rooms: asJson, ...ways }),
  secrets: ["rooms"],
  write(values, t, locale) {
    const [way = null] = readRooms(values.rooms);
    return {
      subject: t("eventMails.room.subject", { title: values.title }),
      blocks: [
        paragraph(t("eventMails.room.text")),
        sittingFacts(readSitting(values.sitting), way, { t, locale }),
        link(t("eventMails.see"), values.path),
        { kind: "further", links: furtherWays(values, t) },
        paragraph(t("eventMails.changed.always")),
      ],
    };
  },
});

/** It does not take place: to everybody registered. */
export const eventCancelled = defineTemplate({
  values: z.strictObject({ title, sittings: asJson, reason: words, path, calendar: calendarPath }),
  secrets: [],
  write(values, t, locale) {
    const sittings = z.array(sitting).min(1).parse(JSON.parse(values.sittings));
    return {
      subject: t("eventMails.cancelled.subject", { title: values.title }),
      blocks: [
        paragraph(t("eventMails.cancelled.text", { count: sittings.length, title: values.title })),
        ...(values.reason === "" ? [] : [quotation(values.reason)]),
        ...sittingBlocks(sittings, [], { t, locale }),
        link(t("eventMails.see"), values.path),
        { kind: "further", links: [{ label: t("eventMails.calendar"), path: values.calendar }] },
        paragraph(t("eventMails.cancelled.next")),
      ],
    };
  },
});
