import { z } from "zod";
import { cleanLine } from "./clean-text";

/** The readable part of an address: lower-case Latin letters, figures and single hyphens. `refusal` is a message key. */
export const slugField = (refusal: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(80, refusal)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, refusal);

/** The same, or empty: the address is then made from the title. */
export const newSlugField = (refusal: string) => z.union([z.literal(""), slugField(refusal)]);

/** An e-mail address, lower-cased. */
export const emailField = (refusal: string) =>
  z
    .string()
    .max(320, refusal)
    .trim()
    // Judged before it is folded: a sign that only becomes a letter of ours in small letters is none.
    .pipe(z.email(refusal))
    .transform((address) => address.toLowerCase());

/** One cleaned line; empty means null. */
export const lineField = (max: number, refusal: string) =>
  z
    .string()
    .max(max, refusal)
    .transform((line) => cleanLine(line) || null)
    .nullable()
    .default(null);

/** The revision that the person saw, as a number or as a form posts it. */
export const seenRevisionField = z.coerce.number().int().min(1).max(2_000_000_000);

/** An identifier that a form may leave empty. */
export const optionalIdField = z.preprocess(
  (value) => (value === "" ? null : value),
  z.uuid().nullable().default(null),
);

/** A box that posts "true" when it is ticked and nothing when it is not. */
export const tickField = z.preprocess((value) => value === true || value === "true", z.boolean());
