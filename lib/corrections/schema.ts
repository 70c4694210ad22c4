import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { entryFactOf, isWordByWord, longestFact } from "@/lib/organisations/entry-facts";
import { cleanText } from "@/lib/text/clean-text";
import { emailField, lineField, seenRevisionField } from "@/lib/text/field-schema";

/** Most characters of words that are corrected, and of what should stand in their place. */
export const longestCorrection = 1_000;

/** For what a suggested correction is refused; the form says so before anybody writes one. */
export const refusalCodes = ["unsupported", "opinion", "known", "unkind"] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a field of a form says, or several boxes with one line for each. */
const said = z
  .union([z.string(), z.array(z.string()).transform((lines) => lines.join("\n"))])
  .default("")
  .pipe(
    z
      .string()
      .max(longestFact, "corrections.errors.tooLong")
      .transform((text) => cleanText(text).trim()),
  );

/** Name of one more organisation that an entry is a part of. */
const added = lineField(300, "corrections.errors.tooLong");

const fact = z
  .string()
  .transform((told, context) => {
    const known = entryFactOf(told);
    if (known === null) context.addIssue({ code: "custom", message: "corrections.errors.correctMissing" });
    return known;
  })
  .nullable()
  .default(null);

/** A correction of exact words of a published contribution, of a paragraph of a published text, or of a fact of an entry. */
export const correctWordsSchema = z
  .strictObject({
    of: z.enum(["contribution", "paragraph", "organisation"]),
    target: z.uuid(),
    /** Which fact of an entry; null for everything else. */
    field: fact,
    /** As it stands; empty where an entry does not state it. */
    quote: said,
    /** Empty where an entry should not state it. */
    correct: said,
    added,
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
  .superRefine(({ field, quote, correct, added: more }, context) => {
    const refuse = (path: "quote" | "correct", message: string) =>
      context.addIssue({ code: "custom", path: [path], message: `corrections.errors.${message}` });
    const isOfWords = field === null || isWordByWord(field);
    if (isOfWords && quote === "") refuse("quote", "quoteMissing");
    if (isOfWords && correct === "") refuse("correct", "correctMissing");
    if (isOfWords && Math.max(quote.length, correct.length) > longestCorrection) refuse("correct", "tooLong");
    if (quote === correct && more === null) refuse("correct", correct === "" ? "correctMissing" : "sameWords");
  });
export type CorrectWords = z.output<typeof correctWordsSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

/** What a reviewer decides. */
export const settleCorrectionSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("accept"), ...seen }),
  /** An entry comes to state something else than was suggested. */
  z.strictObject({ decision: z.literal("amend"), ...seen, correct: said, added }),
  z.strictObject({
    decision: z.literal("refuse"),
    ...seen,
    reasonCode: z.enum(refusalCodes, "corrections.errors.reasonMissing"),
  }),
]);
export type SettleCorrection = z.output<typeof settleCorrectionSchema>;

export const withdrawCorrectionSchema = z.strictObject(seen);
export type WithdrawCorrection = z.output<typeof withdrawCorrectionSchema>;
