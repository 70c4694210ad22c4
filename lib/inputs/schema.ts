import { z } from "zod";
import { markFields } from "@/lib/contributions/marks";

/** Most bytes of the body of one part as rich text; a document of thirty pages has a tenth of it. */
export const largestBody = 2_000_000;

export const longestTitle = 300;
export const longestAbout = 20_000;
export const longestKeyMessage = 2_000;
export const longestRecommendation = 20_000;

/** Most parts of a template that can be answered; far more than anybody asks. */
const mostParts = 200;

const id = z.uuid();
const left = z.literal("").transform(() => undefined);
const text = (max: number, tooLong: string) => z.string().max(max, tooLong);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "inputs.errors.languageUnknown");
const revision = z.coerce.number().int().min(1).max(1_000_000_000);

/** The answer to one part as it is sent. What is left out of it counts as not written. */
const writtenPartSchema = z.strictObject({
  /** Says that the part was shown, where nothing in it was ticked. */
  part: z.string().max(1).optional(),
  keyMessage: text(longestKeyMessage, "inputs.errors.keyMessageTooLong").optional(),
  recommendation: text(longestRecommendation, "inputs.errors.recommendationTooLong").optional(),
  /** JSON of the editor; empty where no script runs. */
  body: text(2 * largestBody, "inputs.errors.bodyTooLong").optional(),
  /** Plain words, where no script runs. */
  bodyPlain: text(largestBody, "inputs.errors.bodyTooLong").optional(),
  choices: z.array(z.string().max(100)).max(100).optional(),
});
export type WrittenPart = z.output<typeof writtenPartSchema>;

const writtenFields = {
  id,
  /** Revision that the writer has before them. */
  seenRevision: revision,
  /** Made with the page that writes; a page without scripts has one of its own as well. */
  pageKey: id,
  title: text(longestTitle, "inputs.errors.titleTooLong").optional(),
  about: text(longestAbout, "inputs.errors.aboutTooLong").optional(),
  language: language.optional(),
  /** By `p-{key}`. Parts that are left out stay as they are. */
  parts: z
    .record(z.string().regex(/^p-.{1,100}$/), writtenPartSchema)
    .refine((parts) => Object.keys(parts).length <= mostParts, "inputs.errors.notUnderstood")
    .optional(),
  ...markFields,
};

/** What a writer's page sends to be kept: all of the input, or what was changed of it. */
export const saveInputSchema = z.strictObject({
  ...writtenFields,
  /** "1" writes over a newer text, which stays in the history; "beside" leaves one's own text there instead. */
  over: z.union([left, z.enum(["1", "beside"])]).optional(),
});
export type SaveInput = z.output<typeof saveInputSchema>;

/** The whole form of the writer: what is written, and what shall happen with it. */
export const writerSchema = z.strictObject({
  ...writtenFields,
  over: z.union([left, z.enum(["1", "beside"])]).optional(),
  intent: z.enum(["save", "submit", "handOver"]).default("save"),
});

export const startInputSchema = z.strictObject({
  roundId: id,
  language,
  /** Made with the page, so that a doubled click starts one input. */
  draftKey: z.union([left, id]).optional(),
  /** The session at which it is filed; left out where it is at none. */
  eventId: z.union([left, id]).optional(),
});
export type StartInput = z.output<typeof startInputSchema>;

/** `templateId`: the version of the questions that was shown. */
export const takeQuestionsSchema = z.strictObject({ id, seenRevision: revision, templateId: id });
export type TakeQuestions = z.output<typeof takeQuestionsSchema>;

export const restoreInputSchema = z.strictObject({ id, seenRevision: revision, historyId: id });
export type RestoreInput = z.output<typeof restoreInputSchema>;

export const holdSchema = z.strictObject({
  id,
  pageKey: id,
  /** "take" takes over from whoever writes; "leave" lets go. */
  act: z.enum(["take", "leave"]),
});
export type HoldInput = z.output<typeof holdSchema>;

/** Name of a field of a part in a form. The prefix keeps keys that look like figures apart from places in a list. */
export function partField(key: string, field: "keyMessage" | "recommendation" | "body" | "choices" | "part"): string {
  return `parts.p-${key}.${field}`;
}
