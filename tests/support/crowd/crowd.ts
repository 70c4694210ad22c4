import { z } from "zod";

/** Somebody who sits before a finished draft, with a session of their own. */
export const seatSchema = z.object({
  session: z.string(),
  contributionId: z.string(),
  revision: z.number(),
  kind: z.enum(["comment", "input"]),
});
export type Seat = z.output<typeof seatSchema>;

export const crowdSchema = z.object({ roundId: z.string(), seats: z.array(seatSchema) });
export type Crowd = z.output<typeof crowdSchema>;

/** What the database holds of each of them in the end. */
export const outcomeSchema = z.array(
  z.object({
    contributionId: z.string(),
    submission: z.string(),
    reference: z.string().nullable(),
    trackingNumbers: z.array(z.string()),
    /** Whether the receipt was given before the closing hour as it stands. */
    inTime: z.boolean(),
    /** Words of the draft or of what was received. */
    words: z.string(),
    inLedger: z.number(),
  }),
);
export type Outcome = z.output<typeof outcomeSchema>;

/** The words that everybody in the crowd has written; nobody's are lost if they are still there. */
export const crowdWords = "A fault is not felt equally.";
