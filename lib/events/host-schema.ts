import { z } from "zod";
import { isCountry } from "@/lib/organisations/countries";
import { lineField } from "@/lib/text/field-schema";

const tooLong = "events.errors.textTooLong";

/** Somebody who holds an event, presides or speaks at it. */
export const addHostSchema = z.strictObject({
  eventId: z.uuid(),
  role: z.enum(["organiser", "co_chair", "moderator", "rapporteur", "speaker"], "events.errors.hostRole"),
  /** One of the directory, by its name or acronym. */
  organisation: lineField(300, tooLong),
  /** A State, as ISO 3166-1 alpha-2. */
  country: z.preprocess(
    (value) => (value === "" ? null : value),
    z.string().refine(isCountry, "events.errors.country").nullable().default(null),
  ),
  /** A body or person of neither; beside an organisation or State, the person who comes from it. */
  name: lineField(300, tooLong),
});
export type AddHost = z.output<typeof addHostSchema>;

export const removeHostSchema = z.strictObject({ hostId: z.uuid() });
export type RemoveHost = z.output<typeof removeHostSchema>;

export const moveHostSchema = z.strictObject({ hostId: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveHost = z.output<typeof moveHostSchema>;
