import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { cleanText } from "@/lib/text/clean-text";
import { seenRevisionField } from "@/lib/text/field-schema";

/** Most characters of a reader's own words, and of a moderator's. */
export const longestWords = 2_000;
/** Most passages that a review takes out at once. */
export const mostPassages = 50;

const reasonCode = z.string("reports.errors.reasonMissing").min(1, "reports.errors.reasonMissing").max(60);

const someWords = z
  .string()
  .max(longestWords, "reports.errors.wordsTooLong")
  .transform((text) => cleanText(text).trim());

const words = someWords.refine((text) => text !== "", "reports.errors.wordsMissing");

/** What a reader says of a published contribution, with what tells a person from a program. */
export const reportContributionSchema = z.strictObject({
  reference: z.string().max(80),
  reasonCode,
  words: someWords.default("").transform((text) => text || null),
  language: z.enum(locales).default("en"),
  /** When the form was opened, sealed; see form-stamp. */
  opened: z.string().max(200).default(""),
  /** A field that no person sees; only programs fill it in. */
  homepage: z.string().max(10_000).default(""),
});
export type ReportContribution = z.output<typeof reportContributionSchema>;

/** Reports on one contribution that were read, up to the latest of them; what came later stays. */
export const dismissReportsSchema = z.strictObject({ contributionId: z.uuid(), until: z.iso.datetime() });
export type DismissReports = z.output<typeof dismissReportsSchema>;

/** Takes something published out of sight. */
export const hideContributionSchema = z.strictObject({
  id: z.uuid(),
  seenRevision: seenRevisionField,
  reasonCode,
  words,
});
export type HideContribution = z.output<typeof hideContributionSchema>;

/** Exact words, one passage on each line. */
const passages = z
  .string()
  .max(40_000, "reports.errors.passagesTooLong")
  .transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ""))
  .refine((lines) => lines.length > 0, "reports.errors.passagesMissing")
  .refine((lines) => lines.length <= mostPassages, "reports.errors.passagesTooLong");

const review = { hidingId: z.uuid(), seenRevision: seenRevisionField, words };

/** The outcome of a second look: as it was, without some words, or not at all. */
export const reviewHidingSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("restore"), ...review }),
  z.strictObject({ outcome: z.literal("redact"), ...review, reasonCode, passages }),
  z.strictObject({ outcome: z.literal("refuse"), ...review, reasonCode }),
]);
export type ReviewHiding = z.output<typeof reviewHidingSchema>;
