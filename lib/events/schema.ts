import { z } from "zod";
import { isPlaceZone } from "@/lib/consultations/local-hour";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { cleanText } from "@/lib/text/clean-text";
import {
  lineField,
  newSlugField,
  optionalIdField,
  seenRevisionField,
  slugField,
  tickField,
} from "@/lib/text/field-schema";
import { safeLink } from "@/lib/text/safe-link";
import { eventKinds, eventModes } from "./kinds";

const tooLong = "events.errors.textTooLong";

/** What a form may leave empty. */
const orNothing = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === "" ? null : value), field.nullable().default(null));

/** Days of the United Nations and of a while to come. */
const day = z
  .string("events.errors.day")
  .trim()
  .regex(/^(19[4-9]|20\d)\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "events.errors.day");
const hour = z
  .string("events.errors.hour")
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "events.errors.hour");

/** An address on the web that starts with https; null when empty. */
export const httpsField = (refusal: string) =>
  z
    .string()
    .max(2_000, refusal)
    .trim()
    .transform((typed, context) => {
      if (typed === "") return null;
      const link = safeLink(typed);
      if (link?.startsWith("https:")) return link;
      context.addIssue({ code: "custom", message: refusal });
      return z.NEVER;
    })
    .nullable()
    .default(null);

const words = {
  title: localisedLine(300, { missing: "events.errors.titleMissing", tooLong }),
  mode: z.enum(eventModes, "events.errors.mode").default("online"),
  /** City or building as everybody may know it. */
  city: localisedLine(200, { tooLong }).default({}),
  /** Room and way there, for the confirmed alone. */
  place: lineField(300, tooLong),
  joinLink: httpsField("events.errors.joinLink"),
  /** Pass code, dial-in and the like, for the confirmed alone; empty means null. */
  joinWords: z
    .string()
    .max(2_000, tooLong)
    .transform((text) => cleanText(text).trim() || null)
    .nullable()
    .default(null),
  /** Days in the zone, as "2026-11-30". A series may leave them empty and takes its days from its sessions. */
  startDay: orNothing(day),
  /** Hours in the zone, as "18:00"; left out where whole days are announced. */
  startHour: orNothing(hour),
  endDay: orNothing(day),
  endHour: orNothing(hour),
  wholeDays: tickField,
} as const;

const zone = z
  .string("events.errors.zone")
  .trim()
  .max(60, "events.errors.zone")
  .refine(isPlaceZone, "events.errors.zone");

const optionalWords = {
  summary: localisedText(600, { tooLong }).default({}),
  description: localisedText(20_000, { tooLong }).default({}),
  /** Which of a yearly event this is, such as "2022". */
  edition: lineField(60, tooLong),
  /** Whom to ask, as shown to everyone. */
  contact: lineField(300, tooLong),
  areaIds: z.array(z.uuid()).max(60).default([]),
  consultationId: optionalIdField,
} as const;

export const createEventSchema = z.strictObject({
  processId: z.uuid("events.errors.process"),
  kind: z.enum(eventKinds, "events.errors.kind"),
  /** The series it is a session of. */
  parentId: optionalIdField,
  /** Empty: taken from the title. */
  slug: newSlugField("events.errors.slug").default(""),
  zone,
  ...words,
});
export type CreateEvent = z.output<typeof createEventSchema>;

export const editEventSchema = z.strictObject({
  eventId: z.uuid(),
  seenRevision: seenRevisionField,
  /** A series stays one, and an event does not become one. */
  kind: z.enum(eventKinds, "events.errors.kind"),
  parentId: optionalIdField,
  /** May change only until the event is published. */
  slug: slugField("events.errors.slug"),
  /** Null only while it was never known. */
  zone: orNothing(zone),
  ...words,
  ...optionalWords,
});
export type EditEvent = z.output<typeof editEventSchema>;

export const publishEventSchema = z.strictObject({
  eventId: z.uuid(),
  seenRevision: seenRevisionField,
  /** Of a series: whether its sessions that are ready go public with it. */
  withSessions: tickField,
});
export type PublishEvent = z.output<typeof publishEventSchema>;

export const cancelEventSchema = z.strictObject({
  eventId: z.uuid(),
  seenRevision: seenRevisionField,
  /** As told to everyone. */
  reason: z
    .string()
    .max(1_000, tooLong)
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", "events.errors.reasonMissing"),
});
export type CancelEvent = z.output<typeof cancelEventSchema>;

/** Hours as they were typed. */
export type TypedHours = Pick<EditEvent, "zone" | "wholeDays" | "startDay" | "startHour" | "endDay" | "endHour">;

/** What became of one row: of those not taken, the column and the key of the reason. */
const importedRowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("created"), row: z.number(), title: z.string(), zone: z.string().nullable() }),
  z.object({ kind: z.literal("known"), row: z.number(), title: z.string() }),
  z.object({ kind: z.literal("refused"), row: z.number(), title: z.string(), column: z.string(), reason: z.string() }),
]);
export type ImportedRow = z.output<typeof importedRowSchema>;

export const importedRowsSchema = z.array(importedRowSchema);
