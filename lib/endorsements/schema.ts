import { z } from "zod";
import { cleanText } from "@/lib/text/clean-text";

/** Most characters of the words of support, and of one reservation. */
export const longestWords = 3_000;

/** Most places that one organisation reserves itself on. */
export const mostReservations = 60;

const words = z
  .string()
  .transform((told) => cleanText(told).trim())
  .pipe(z.string().max(longestWords, "endorsements.errors.wordsTooLong"));

/** What is endorsed: a published contribution, or a published version of a draft. */
const thing = {
  contributionId: z.uuid().optional(),
  versionId: z.uuid().optional(),
};

/** Support, with words and reservations if any. A place is the key of a part of an input, or the id of a paragraph. */
export const giveEndorsementSchema = z.strictObject({
  ...thing,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  words: words.default(""),
  reservations: z
    .array(z.strictObject({ place: z.string().max(100).default(""), words: words.default("") }))
    .max(mostReservations, "endorsements.errors.tooManyReservations")
    .default([]),
});
export type GiveEndorsement = z.output<typeof giveEndorsementSchema>;

export const endorsementIdSchema = z.strictObject({ id: z.uuid() });
export type OfEndorsement = z.output<typeof endorsementIdSchema>;

const seen = { id: z.uuid(), seenRevision: z.coerce.number().int().min(1).max(1_000_000_000) };

/** A moderator's decision on the words they have read; refusing needs a reason of the published list. */
export const decideEndorsementSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("publish"), ...seen }),
  z.strictObject({
    decision: z.literal("refuse"),
    ...seen,
    reasonCode: z.string("endorsements.errors.reasonMissing").min(1, "endorsements.errors.reasonMissing").max(60),
  }),
]);
export type DecideEndorsement = z.output<typeof decideEndorsementSchema>;

export const signatoryFileSchema = z.strictObject({
  ...thing,
  content: z.string("endorsements.errors.listMissing").max(1_000_000, "endorsements.errors.listTooLarge"),
});
export type SignatoryFile = z.output<typeof signatoryFileSchema>;

/** A line of the preview of a list. */
export const plannedSignatorySchema = z.strictObject({
  kind: z.enum(["matched", "new", "already", "refused"]),
  name: z.string(),
  /** Name in the directory, where one was found. */
  found: z.string().nullable(),
  group: z.string().nullable(),
  date: z.string().nullable(),
});
export type PlannedSignatory = z.output<typeof plannedSignatorySchema>;
export const plannedSignatoriesSchema = z.array(plannedSignatorySchema);
