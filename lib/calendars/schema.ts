import { z } from "zod";

/** Asks for a new address of one's own calendar; what it replaces is told, so that a double click renews once. */
export const renewCalendarSchema = z.strictObject({
  seenVersion: z.coerce.number("errors.changedMeanwhile").int().min(0).max(2_000_000_000),
});
export type RenewCalendar = z.output<typeof renewCalendarSchema>;
