import { z } from "zod";
import { isPlaceZone } from "@/lib/consultations/local-hour";
import { locales } from "@/lib/i18n/locales";

/** Most characters and most rows of one file. */
export const largestEventImport = { characters: 2_000_000, rows: 1_000 } as const;

export const importEventsSchema = z.strictObject({
  processId: z.uuid("events.errors.process"),
  /** In which the titles and descriptions of the file are written. */
  language: z.enum(locales, "events.errors.importLanguage"),
  /** JSON or CSV, as it was sent. */
  content: z.string("events.errors.importMissing").max(largestEventImport.characters, "events.errors.importTooLarge"),
});
export type ImportEvents = z.output<typeof importEventsSchema>;

const zone = z
  .string("events.errors.zone")
  .trim()
  .max(60, "events.errors.zone")
  .refine((name) => name === "" || isPlaceZone(name), "events.errors.zone");

/** Zones of events that were imported without one; those left empty take the one for all, or stay unknown. */
export const setEventZonesSchema = z.strictObject({
  all: zone.default(""),
  zones: z
    .array(z.strictObject({ eventId: z.uuid(), zone }))
    .min(1)
    .max(200),
});
export type SetEventZones = z.output<typeof setEventZonesSchema>;
