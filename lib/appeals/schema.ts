import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { cleanText } from "@/lib/text/clean-text";
import { seenRevisionField, tickField } from "@/lib/text/field-schema";

/** Most characters of a complaint, a reply and the reasons of a decision. */
export const longestWords = 5_000;

const words = z
  .string()
  .max(longestWords, "appeals.errors.wordsTooLong")
  .transform((text) => cleanText(text).trim())
  .refine((text) => text !== "", "appeals.errors.wordsMissing");

/** A complaint against what was decided on, or done to, one's own contribution. */
export const fileAppealSchema = z.strictObject({
  contributionId: z.uuid(),
  words,
  language: z.enum(locales),
  /** Whether complaint, reply and decision may be public. */
  public: tickField.default(false),
});
export type FileAppeal = z.output<typeof fileAppealSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

export const replyToAppealSchema = z.strictObject({ ...seen, words });
export type ReplyToAppeal = z.output<typeof replyToAppealSchema>;

export const withdrawAppealSchema = z.strictObject(seen);
export type WithdrawAppeal = z.output<typeof withdrawAppealSchema>;

/** Exact words, one passage on each line. */
const passages = z
  .string()
  .max(40_000, "appeals.errors.passagesTooLong")
  .transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ""))
  .refine((lines) => lines.length > 0, "appeals.errors.passagesMissing")
  .refine((lines) => lines.length <= 50, "appeals.errors.passagesTooLong");

const decision = {
  ...seen,
  words,
  /** Whether nothing in complaint and reply has to stay out of sight; without it they are not public, whatever was agreed. */
  fit: tickField.default(false),
};

/** What somebody else decides, with reasons. */
export const decideAppealSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("granted"), ...decision }),
  z.strictObject({
    outcome: z.literal("granted_in_part"),
    ...decision,
    reasonCode: z.string("appeals.errors.reasonMissing").min(1, "appeals.errors.reasonMissing").max(60),
    passages,
  }),
  z.strictObject({ outcome: z.literal("dismissed"), ...decision }),
]);
export type DecideAppeal = z.output<typeof decideAppealSchema>;
