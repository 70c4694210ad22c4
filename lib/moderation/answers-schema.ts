import { z } from "zod";
import { localisedText } from "@/lib/i18n/localised-schema";
import { cleanLine } from "@/lib/text/clean-text";
import { optionalIdField, seenRevisionField } from "@/lib/text/field-schema";
import { answeredDecisions, longestWords } from "./schema";

const nothing = (value: unknown) => (value === "" ? null : value);

/** Words that moderators give again and again: new without an id, changed with one. */
export const saveAnswerSchema = z.strictObject({
  processId: z.uuid(),
  id: optionalIdField,
  /** The revision that was on the page; 0 for a new one. */
  seenRevision: z.union([z.coerce.number().pipe(z.literal(0)), seenRevisionField]),
  name: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, "moderation.errors.answerName").max(80, "moderation.errors.answerName")),
  decision: z.enum(answeredDecisions),
  /** Null for one that fits any reason. */
  reasonCode: z.preprocess(nothing, z.string().max(60).nullable().default(null)),
  words: localisedText(longestWords, {
    missing: "moderation.errors.answerWords",
    tooLong: "moderation.errors.wordsTooLong",
  }),
});
export type SaveAnswer = z.output<typeof saveAnswerSchema>;

export const deleteAnswerSchema = z.strictObject({ id: z.uuid() });
export type DeleteAnswer = z.output<typeof deleteAnswerSchema>;
