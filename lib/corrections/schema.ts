import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { correctableFacts } from "@/lib/organisations/correctable-facts";
import { cleanText } from "@/lib/text/clean-text";
import { emailField, lineField, seenRevisionField } from "@/lib/text/field-schema";

/** Most characters of what should stand, and of the words that it corrects. */
export const longestCorrection = 1_000;

/** For what a suggested correction is refused; the form says so before anybody writes one. */
export const refusalCodes = ["unsupported", "opinion", "known", "unkind"] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const words = (missing: string) =>
  z
    .string(missing)
    .max(longestCorrection, "corrections.errors.tooLong")
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", missing);

/** A correction of exact words of a published contribution, of a paragraph of a published text, or of a fact of an entry. */
export const correctWordsSchema = z
  .strictObject({
    of: z.enum(["contribution", "paragraph", "organisation"]),
    target: z.uuid(),
    /** Which fact of an entry; null for everything else. */
    field: z.enum(correctableFacts).nullable().default(null),
    quote: words("corrections.errors.quoteMissing"),
    correct: words("corrections.errors.correctMissing"),
    /** Where it can be checked. */
    source: lineField(500, "corrections.errors.tooLong"),
    /** Day for which it holds, YYYY-MM-DD. */
    asOf: z
      .union([z.literal(""), z.iso.date()], "corrections.errors.dayUnreadable")
      .default("")
      .transform((day) => day || null),
    /** Where the answer goes; whoever is signed in is answered at the address of their account. */
    answerTo: z
      .union([z.literal(""), emailField("corrections.errors.address")])
      .default("")
      .transform((address) => address || null),
    language: z.enum(locales).default("en"),
    /** When the form was opened, sealed; see lib/reports/form-stamp. */
    opened: z.string().max(200).default(""),
    /** A field that no person sees; only programs fill it in. */
    homepage: z.string().max(10_000).default(""),
  })
  .refine(({ of, field }) => (of === "organisation") === (field !== null), { path: ["field"] })
  .refine(({ quote, correct }) => quote !== correct, { path: ["correct"], message: "corrections.errors.sameWords" });
export type CorrectWords = z.output<typeof correctWordsSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

/** What a reviewer decides. */
export const settleCorrectionSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("accept"), ...seen }),
  z.strictObject({
    decision: z.literal("refuse"),
    ...seen,
    reasonCode: z.enum(refusalCodes, "corrections.errors.reasonMissing"),
  }),
]);
export type SettleCorrection = z.output<typeof settleCorrectionSchema>;

export const withdrawCorrectionSchema = z.strictObject(seen);
export type WithdrawCorrection = z.output<typeof withdrawCorrectionSchema>;
