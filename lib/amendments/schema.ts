import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { cleanText } from "@/lib/text/clean-text";

/** Longest wording of a paragraph. */
const longestWording = 20_000;
/** Longest observation, as the answers have it. */
const longestObservation = 5_000;

const observation = z
  .string()
  .max(longestObservation, "placements.work.errors.observationTooLong")
  .default("")
  .transform((text) => cleanText(text).trim());

const why = observation.refine((text) => text !== "", "placements.work.errors.observationMissing");

const act = {
  /** The version that is being written. */
  versionId: z.uuid(),
  /** The paragraph of the version before that the proposals are about. */
  paragraphId: z.uuid(),
  /** Equal proposals are decided on together. */
  contributionIds: z.array(z.uuid()).min(1).max(200),
  /** Mark of the text and the answers that the person saw. */
  seen: z.string().max(64),
  /** Language of the observation. */
  language: z.enum(locales).default("en"),
};

/** The proposed words go into the text as they are. */
export const acceptProposalSchema = z.strictObject({ ...act, observation });
export type AcceptProposal = z.output<typeof acceptProposalSchema>;

/** What was asked for should the first not prevail goes into the text as it is. */
export const acceptFallbackSchema = z.strictObject({ ...act, observation: why });
export type AcceptFallback = z.output<typeof acceptFallbackSchema>;

/** The proposal goes into the text in the rapporteur's words. */
export const editProposalSchema = z.strictObject({
  ...act,
  observation: why,
  text: z
    .string("placements.work.errors.textMissing")
    .max(longestWording, "placements.work.errors.textTooLong")
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", "placements.work.errors.textMissing"),
});
export type EditProposal = z.output<typeof editProposalSchema>;

/** The text stays as it is. */
export const rejectProposalSchema = z.strictObject({ ...act, observation: why });
export type RejectProposal = z.output<typeof rejectProposalSchema>;

/** An act, and those that were done together with it, are taken back. */
export const undoWorkSchema = z.strictObject({ versionId: z.uuid(), actId: z.uuid() });
export type UndoWork = z.output<typeof undoWorkSchema>;
