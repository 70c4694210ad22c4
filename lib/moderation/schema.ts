import { z } from "zod";
import { type HintKind, hintKinds as kindsFound } from "@/lib/hints/found";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { fileOfField } from "@/lib/redactions/file-field";
import { slugField, tickField } from "@/lib/text/field-schema";

/** What a moderator can decide, in the order in which it is offered. */
export const decisions = ["publish", "publish_redacted", "return", "refuse"] as const;

export type DecisionName = (typeof decisions)[number];

/** Decisions that are given words; publishing needs none. */
export const answeredDecisions = ["return", "refuse", "publish_redacted"] as const;
export type AnsweredDecision = (typeof answeredDecisions)[number];

/** Kinds of hints that the queue is narrowed by. */
export const hintKinds = kindsFound;
export type HintKindName = HintKind;

/** Most characters of the moderator's own words. */
export const longestWords = 2_000;
/** Most places that one decision points at. */
export const mostPlaces = 200;
const longestQuote = 4_000;

const seen = { id: z.uuid(), seenRevision: z.coerce.number().int().min(1).max(1_000_000_000) };

const reasonCode = z.string("moderation.errors.reasonMissing").min(1, "moderation.errors.reasonMissing").max(60);
const someWords = z.string().max(longestWords, "moderation.errors.wordsTooLong");
const words = someWords.refine((value) => value.trim() !== "", "moderation.errors.wordsMissing");
const orNull = z.literal("").transform(() => null);

/**
 * Exact words in a text, as they stand there. Without a field they are looked for in all of them, without a beginning
 * (UTF-16 units from the start of the field's plain text) each of their occurrences is meant.
 */
const place = {
  // A browser sends line ends as \r\n; the texts have \n.
  quote: z.string().transform((given) => given.replace(/\r\n?/g, "\n")),
  field: orNull.or(z.string().max(120)).nullable().default(null),
  start: orNull.or(z.coerce.number().int().min(0).max(10_000_000)).nullable().default(null),
};
type Row = { quote: string; note?: string | null };

/** Refuses what is too long in a row of the form beside its own field, such as `marks.3.note`. */
function tooLongIn<Name extends string>(name: Name) {
  return z.superRefine((given: Record<Name, readonly Row[]>, { addIssue }) => {
    for (const [at, { quote, note }] of given[name].entries()) {
      const refuse = (field: string, message: string) =>
        addIssue({ code: "custom", path: [`${name}.${at}.${field}`], message });
      if (quote.length > longestQuote) refuse("quote", "moderation.errors.quoteTooLong");
      if (note != null && note.length > longestWords) refuse("note", "moderation.errors.wordsTooLong");
    }
  });
}

/** Whether anything was written into a row of the form. */
export const isFilled = ({ quote }: { quote: string }) => quote.trim() !== "";
/** Words, or a whole file: that one is named by its field alone. */
const isRedacted = (one: { quote: string; field: string | null }) =>
  isFilled(one) || fileOfField(one.field ?? "") !== null;

const mark = z.strictObject({ ...place, note: orNull.or(z.string()).nullable().default(null) });
const redaction = z.strictObject({ ...place, reasonCode: z.string().max(60).default("") });
const tooMany = "moderation.errors.tooManyPlaces";

/** A decision on the revision that the moderator has read; all but publishing need a reason and words. */
export const moderateContributionSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("publish"), ...seen }),
  z
    .strictObject({
      decision: z.literal("publish_redacted"),
      ...seen,
      words,
      redactions: z
        .array(redaction)
        .max(mostPlaces, tooMany)
        .transform((given) => given.filter(isRedacted))
        .refine((given) => given.length > 0, "moderation.errors.nothingRedacted")
        .refine((given) => given.every((one) => one.reasonCode !== ""), "moderation.errors.reasonMissing"),
      /** Files that the moderator has read and found open; every other one is withheld with the words. */
      openFiles: z.array(z.uuid()).max(mostPlaces, tooMany).default([]),
    })
    .check(tooLongIn("redactions")),
  z
    .strictObject({
      decision: z.literal("return"),
      ...seen,
      reasonCode,
      words,
      marks: z
        // Empty rows stay, so that a refusal stands beside the row that was meant; nothing is marked by them.
        .array(mark)
        .max(mostPlaces, tooMany)
        .default([]),
    })
    .check(tooLongIn("marks")),
  z.strictObject({ decision: z.literal("refuse"), ...seen, reasonCode, words }),
]);
export type ModerateContribution = z.output<typeof moderateContributionSchema>;

/** A redacted copy for the place of a file that the public does not get. */
export const putCopySchema = z.strictObject({
  attachmentId: z.uuid(),
  file: z.instanceof(File, { error: "attachments.errors.empty" }),
});
export const takeCopyAwaySchema = z.strictObject({ attachmentId: z.uuid() });

/** A decision of one's own that is taken back. */
export const undoDecisionSchema = z.strictObject({ decisionId: z.uuid() });
export type UndoDecision = z.output<typeof undoDecisionSchema>;

/** The second pair of eyes agrees, or says why it differs. */
export const settleProposalSchema = z.discriminatedUnion("settlement", [
  z.strictObject({ settlement: z.literal("agree"), proposalId: z.uuid() }),
  z.strictObject({ settlement: z.literal("differ"), proposalId: z.uuid(), words }),
]);
export type SettleProposal = z.output<typeof settleProposalSchema>;

/** A proposal of one's own that is taken back. */
export const takeBackProposalSchema = z.strictObject({ proposalId: z.uuid() });
export type TakeBackProposal = z.output<typeof takeBackProposalSchema>;

/** Decisions that a reason can be given for, in the order in which they are offered. */
export const reasonedDecisions = ["publish_redacted", "return", "refuse"] as const;

const reasonTooLong = "reasons.errors.tooLong";

const toldReason = {
  /** Two or three words; they stand in place of redacted words. */
  label: localisedLine(80, { missing: "reasons.errors.labelMissing", tooLong: reasonTooLong }).refine(
    ({ en }) => en !== undefined,
    "reasons.errors.labelMissing",
  ),
  /** The rule in a sentence. */
  words: localisedText(1_000, { missing: "reasons.errors.wordsMissing", tooLong: reasonTooLong }).refine(
    ({ en }) => en !== undefined,
    "reasons.errors.wordsMissing",
  ),
  appliesTo: z
    .array(z.enum(reasonedDecisions), "reasons.errors.appliesToMissing")
    .transform((given) => reasonedDecisions.filter((decision) => given.includes(decision)))
    .refine(({ length }) => length > 0, "reasons.errors.appliesToMissing"),
  active: tickField,
} as const;

const newCode = slugField("reasons.errors.code");

export const addReasonSchema = z.strictObject({
  code: newCode.refine(({ length }) => length <= 60, "reasons.errors.code"),
  ...toldReason,
});
export type AddReason = z.output<typeof addReasonSchema>;

/** On the wording that the administrator has read. */
export const editReasonSchema = z.strictObject({
  code: newCode,
  seenVersion: z.coerce.number().int().min(1).max(1_000_000),
  ...toldReason,
});
export type EditReason = z.output<typeof editReasonSchema>;

export const moveReasonSchema = z.strictObject({ code: newCode, to: z.enum(["up", "down"]) });
export type MoveReason = z.output<typeof moveReasonSchema>;
