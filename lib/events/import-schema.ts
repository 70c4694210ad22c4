import { z } from "zod";
import { isPlaceZone } from "@/lib/consultations/local-hour";

/** Most characters and most rows of one file. */
export const largestEventImport = { characters: 2_000_000, rows: 1_000 } as const;

export const importEventsSchema = z.strictObject({
  processId: z.uuid("events.errors.process"),
  /** JSON or CSV, as it was sent. */
  content: z.string("events.errors.importMissing").max(largestEventImport.characters, "events.errors.importTooLarge"),
});
export type ImportEvents = z.output<typeof importEventsSchema>;

/** What became of one row: of those not taken, the column and the key of the reason. */
const importedRowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("created"), row: z.number(), title: z.string(), zone: z.string().nullable() }),
  z.object({ kind: z.literal("known"), row: z.number(), title: z.string() }),
  z.object({ kind: z.literal("refused"), row: z.number(), title: z.string(), column: z.string(), reason: z.string() }),
]);
export type ImportedRow = z.output<typeof importedRowSchema>;

export const importedRowsSchema = z.array(importedRowSchema);

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
