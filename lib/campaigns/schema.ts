import { z } from "zod";

/** Most characters of the moderator's own words, as for one decision. */
const longestWords = 2_000;

const about = { campaignId: z.uuid(), seenUntil: z.iso.datetime() };
const why = {
  reasonCode: z.string("moderation.errors.reasonMissing").min(1, "moderation.errors.reasonMissing").max(60),
  words: z
    .string()
    .max(longestWords, "moderation.errors.wordsTooLong")
    .refine((value) => value.trim() !== "", "moderation.errors.wordsMissing"),
};

/**
 * One decision for all that wait in a cluster. What came to it after `seenUntil`, the hour of the page that the moderator
 * read, is left for later. Words are not redacted or marked in many texts at once: they stand elsewhere in each.
 */
export const decideCampaignSchema = z.discriminatedUnion(
  "decision",
  [
    z.strictObject({
      decision: z.literal("publish"),
      ...about,
      // The form has these fields whatever is chosen.
      reasonCode: z.string().max(60).optional(),
      words: z.string().max(longestWords, "moderation.errors.wordsTooLong").optional(),
    }),
    z.strictObject({ decision: z.literal("return"), ...about, ...why }),
    z.strictObject({ decision: z.literal("refuse"), ...about, ...why }),
    // The second pair of eyes, for all that somebody else has proposed.
    z.strictObject({ decision: z.literal("agree"), ...about }),
    // Whatever of the actor's own decisions on the cluster nobody was told of yet.
    z.strictObject({ decision: z.literal("undo"), ...about }),
  ],
  "campaigns.errors.decisionMissing",
);
export type DecideCampaign = z.output<typeof decideCampaignSchema>;

/** One contribution of a cluster, as the moderator read the cluster. */
export const memberSchema = z.strictObject({
  campaignId: z.uuid(),
  contributionId: z.uuid(),
  seenRevision: z.coerce.number().int().min(1).max(1_000_000_000),
});
export type Member = z.output<typeof memberSchema>;

/** Asks those who sent the letters of a cluster to join in one input. */
export const inviteSendersSchema = z.strictObject({
  campaignId: z.uuid(),
  seenRevision: z.coerce.number().int().min(1).max(1_000_000_000),
});
export type InviteSenders = z.output<typeof inviteSendersSchema>;

/** What an organisation answers: it joins, joins and offers to lead, or does not. */
export const joinAnswers = ["join", "lead", "decline"] as const;

export const answerJoinSchema = z.strictObject({
  campaignId: z.uuid(),
  seenRevision: z.coerce.number().int().min(1).max(1_000_000_000),
  answer: z.enum(joinAnswers),
});
export type AnswerJoin = z.output<typeof answerJoinSchema>;

export const beginJointInputSchema = z.strictObject({ campaignId: z.uuid() });
export type BeginJointInput = z.output<typeof beginJointInputSchema>;
