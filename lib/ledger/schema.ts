import { z } from "zod";

/** A whole number as it stands in an address: digits only, within what a number holds exactly. */
const wholeNumber = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,14})$/)
  .transform(Number);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Which checkpoint is asked for: the latest, or that of one size. */
export const checkpointQuery = z.strictObject({ size: wholeNumber.optional() });

/** Which entries: from a place on, at most 1,000. */
export const entriesQuery = z.strictObject({
  from: wholeNumber.default(0),
  limit: wholeNumber.pipe(z.number().min(1).max(1_000)).default(100),
});

/** Proof that an entry is in the log, by one of three names; `size` is the latest unless given. */
export const inclusionQuery = z.union([
  z.strictObject({ index: wholeNumber, size: wholeNumber.optional() }),
  z.strictObject({ leafHash: hash, size: wholeNumber.optional() }),
  z.strictObject({ commitment: hash, size: wholeNumber.optional() }),
]);
export type InclusionQuery = z.infer<typeof inclusionQuery>;

/** Proof that a later log begins with an earlier one; `to` is the latest unless given. */
export const consistencyQuery = z.strictObject({
  from: wholeNumber.pipe(z.number().min(1)),
  to: wholeNumber.optional(),
});

/** A tracking number as people type it: small letters, spaces and other dashes are read as meant. */
export const trackingNumberSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, ""))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/))
  .transform((digits) => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`);
