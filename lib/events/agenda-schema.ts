import { z } from "zod";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { lineField, optionalIdField, seenRevisionField } from "@/lib/text/field-schema";

const tooLong = "events.errors.textTooLong";

const words = {
  /** As printed, such as "5 (b)". */
  number: lineField(30, tooLong),
  title: localisedLine(300, { missing: "events.errors.itemTitle", tooLong }),
  description: localisedText(5_000, { tooLong }).default({}),
  /** Local date and hour in the zone of the event, as "2026-11-30T18:00"; empty means null. */
  startsAt: z.preprocess(
    (value) => (value === "" ? null : value),
    z
      .string("events.errors.localHour")
      .trim()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "events.errors.localHour")
      .nullable()
      .default(null),
  ),
  minutes: z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce
      .number("events.errors.minutes")
      .int("events.errors.minutes")
      .min(1, "events.errors.minutes")
      .max(1_440, "events.errors.minutes")
      .nullable()
      .default(null),
  ),
  /** The draft that it is about. */
  draftId: optionalIdField,
} as const;

export const addItemSchema = z.strictObject({ eventId: z.uuid(), ...words });
export type AddItem = z.output<typeof addItemSchema>;

export const editItemSchema = z.strictObject({ itemId: z.uuid(), seenRevision: seenRevisionField, ...words });
export type EditItem = z.output<typeof editItemSchema>;

export const moveItemSchema = z.strictObject({ itemId: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveItem = z.output<typeof moveItemSchema>;

export const removeItemSchema = z.strictObject({ itemId: z.uuid() });
export type RemoveItem = z.output<typeof removeItemSchema>;
