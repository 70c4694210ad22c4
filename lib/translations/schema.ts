import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { cleanText } from "@/lib/text/clean-text";
import { lineField, seenRevisionField } from "@/lib/text/field-schema";

/** What a translation is worth, the least first. */
export const translationMarks = ["machine", "reviewed", "official"] as const;
export type TranslationMark = (typeof translationMarks)[number];

/** Most characters of one translated field. */
export const longestTranslation = 100_000;

const words = z
  .string("translations.errors.wordsMissing")
  .max(longestTranslation, "translations.errors.tooLong")
  .transform((text) => cleanText(text).trim());

/** A translation of a published contribution, or of a paragraph of a published text, as it is typed or pasted. */
export const addTranslationSchema = z
  .strictObject({
    of: z.enum(["contribution", "paragraph"]),
    target: z.uuid(),
    language: z.enum(locales, "translations.errors.language"),
    /** Who translated: one person or several, or a program. */
    by: z.enum(["person", "machine"], "translations.errors.by"),
    engine: lineField(100, "translations.errors.tooLong"),
    madeBy: lineField(200, "translations.errors.tooLong"),
    /** By field of the original, as in lib/moderation/text-fields; of a paragraph under "text". */
    words: z.record(z.string().max(200), words).refine((given) => Object.keys(given).length <= 400),
  })
  .refine(({ by, engine }) => by === "person" || engine !== null, {
    path: ["engine"],
    message: "translations.errors.engineMissing",
  });
export type AddTranslation = z.output<typeof addTranslationSchema>;

/** What somebody who has read a translation decides on it. */
export const settleTranslationSchema = z.strictObject({
  decision: z.enum(["review", "make_official", "refuse", "withdraw"]),
  id: z.uuid(),
  seenRevision: seenRevisionField,
});
export type SettleTranslation = z.output<typeof settleTranslationSchema>;
