import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { emailField, seenRevisionField, tickField } from "@/lib/text/field-schema";

/** How the name behind a contribution may be kept. */
export const protections = ["none", "pseudonym", "confidential"] as const;
export type ProtectionName = (typeof protections)[number];

/** Version of the words that are agreed to; it goes up when they change. */
export const consentVersion = "1";

/** Most letters of a pseudonym. */
export const longestPseudonym = 80;

export const chooseProtectionSchema = z.strictObject({
  id: z.uuid(),
  seenRevision: seenRevisionField,
  protection: z.enum(protections),
  pseudonym: z
    .string()
    .max(longestPseudonym * 4, "protection.errors.pseudonymLong")
    .transform(cleanLine)
    .pipe(z.string().max(longestPseudonym, "protection.errors.pseudonymLong"))
    .default(""),
  /** Not shown before: a local hour in the zone of the round (ISO 8601 without offset), or empty. */
  embargo: z.string().max(30, "protection.errors.embargoUnreadable").default(""),
  /** The box under the words that are agreed to. */
  consent: tickField,
  /** Language in which those words were shown. */
  language: z.string().max(10).default("en"),
});
export type ChooseProtection = z.output<typeof chooseProtectionSchema>;

export const nameReaderSchema = z.strictObject({
  consultationId: z.uuid(),
  email: emailField("protection.errors.readerUnknown"),
});
export type NameReader = z.output<typeof nameReaderSchema>;

export const endReaderSchema = z.strictObject({ consultationId: z.uuid(), personId: z.uuid() });
export type EndReader = z.output<typeof endReaderSchema>;

export const lookAtNameSchema = z.strictObject({
  contributionId: z.uuid(),
  reason: z
    .string()
    .max(2_000, "protection.errors.reasonLong")
    .transform((words) => cleanText(words).trim())
    .pipe(z.string().min(10, "protection.errors.reasonMissing").max(500, "protection.errors.reasonLong")),
});
export type LookAtName = z.output<typeof lookAtNameSchema>;
