import { z } from "zod";

/** What a moderator can decide, in the order in which it is offered. */
export const decisions = ["publish", "return", "refuse"] as const;

export type DecisionName = (typeof decisions)[number];

/** Most characters of the moderator's own words. */
export const longestWords = 2_000;

const seen = { id: z.uuid(), seenRevision: z.coerce.number().int().min(1).max(1_000_000_000) };

const reasoned = {
  ...seen,
  reasonCode: z.string("moderation.errors.reasonMissing").min(1, "moderation.errors.reasonMissing").max(60),
  words: z
    .string("moderation.errors.wordsMissing")
    .max(longestWords, "moderation.errors.wordsTooLong")
    .refine((words) => words.trim() !== "", "moderation.errors.wordsMissing"),
};

/** A decision on the revision that the moderator has read; all but publishing need a reason and words. */
export const moderateContributionSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("publish"), ...seen }),
  z.strictObject({ decision: z.literal("return"), ...reasoned }),
  z.strictObject({ decision: z.literal("refuse"), ...reasoned }),
]);
export type ModerateContribution = z.output<typeof moderateContributionSchema>;
