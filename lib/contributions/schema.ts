import { z } from "zod";
import { markFields } from "./marks";

/** Kinds of comment, in the order in which they are offered. */
export const commentTypes = ["substantive", "general", "technical", "editorial", "translation"] as const;

/** What should happen to the paragraph, in the order in which it is offered. */
export const stances = ["keep", "change", "delete", "add"] as const;

/** Stances that are possible without a paragraph: on the text as a whole. */
export const wholeTextStances: readonly StanceName[] = ["keep", "change"];

/** Stances that are possible on agreed language: nobody may rewrite it, a paragraph beside it rewrites nothing. */
export const lockedStances: readonly StanceName[] = ["keep", "add"];

/** Where a paragraph to add belongs, in the order in which it is offered. */
export const addPositions = ["after", "before"] as const;

/** What to do if the stance does not prevail, in the order in which it is offered. */
export const fallbackStances = ["change", "keep"] as const;

export type AddPositionName = (typeof addPositions)[number];
export type FallbackStanceName = (typeof fallbackStances)[number];
export type CommentTypeName = (typeof commentTypes)[number];
export type StanceName = (typeof stances)[number];

/** States a list of contributions can be narrowed to. */
export const contributionFilters = [
  "draft",
  "awaiting_approval",
  "collecting_signatures",
  "submitted",
  "published",
  "published_redacted",
  "returned",
  "refused",
  "withdrawn",
] as const;

export type ContributionFilter = (typeof contributionFilters)[number];

/** Most characters of a proposed wording; a paragraph of a draft is far shorter. */
export const longestProposal = 20_000;

/** Most characters of exact words, of a term, of a change in one's own words, of a typed list of paragraphs. */
export const longestQuote = 5_000;
export const longestTerm = 200;
export const longestNote = 2_000;
const longestList = 1_000;

/** Most paragraphs one comment can be about. */
export const mostTargets = 100;

/** Most bytes of the reasons as rich text; checkRichText holds the same line. */
export const largestBody = 200_000;

const id = z.uuid();

/** A form posts the empty string for what was left out. */
const left = z.literal("").transform(() => undefined);

const revision = z.union([left, z.coerce.number().int().min(0).max(1_000_000_000)]).optional();

const text = (max: number, tooLong: string) => z.string().max(max, tooLong);

const commentFields = {
  versionId: id,
  /** Left out for a comment on the whole text. */
  paragraphId: z.union([left, id]).optional(),
  /** The draft that is being written on; left out the first time it is saved. */
  id: z.union([left, id]).optional(),
  /** Made with the composer page, so that a doubled first save makes one draft. */
  draftKey: z.union([left, id]).optional(),
  /** Revision the writer has before them; left out the first time. */
  seenRevision: revision,
  type: z.enum(commentTypes, "contributions.errors.typeUnknown"),
  /** Left out for a comment without a position on the text. */
  stance: z.union([left, z.enum(stances, "contributions.errors.stanceUnknown")]).optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "contributions.errors.languageUnknown"),
  /** Reasons as JSON of the editor; empty where no script runs. */
  body: text(4 * largestBody, "contributions.errors.bodyTooLong").optional(),
  /** Reasons as plain words, where no script runs. */
  bodyPlain: text(largestBody, "contributions.errors.bodyTooLong").optional(),
  /** Further paragraphs, by id. */
  also: z.array(id).max(mostTargets, "contributions.errors.tooManyParagraphs").optional(),
  /** Further paragraphs as somebody names them, such as "13(f), 13(g)-13(h)". */
  alsoTyped: text(longestList, "contributions.errors.listTooLong").optional(),
  /** Exact words of the paragraph that the comment is about; left out for the whole paragraph. */
  quote: text(longestQuote, "contributions.errors.quoteTooLong").optional(),
  /** Where these words begin, in UTF-16 units; needed only where they stand at several places. */
  quoteStart: z.union([left, z.coerce.number().int().min(0).max(10_000_000)]).optional(),
  /** For a change: the whole paragraph as it should read. */
  proposedText: text(longestProposal, "contributions.errors.proposalTooLong").optional(),
  /** For a change of exact words: what should stand in their place. */
  replacement: text(longestProposal, "contributions.errors.proposalTooLong").optional(),
  /** For an addition: the paragraph to add, and nothing else. */
  newParagraph: text(longestProposal, "contributions.errors.proposalTooLong").optional(),
  addPosition: z.union([left, z.enum(addPositions, "contributions.errors.addPositionUnknown")]).optional(),
  /** What is asked for in the writer's own words, where it is no exact wording. */
  changeNote: text(longestNote, "contributions.errors.noteTooLong").optional(),
  fallbackStance: z.union([left, z.enum(fallbackStances, "contributions.errors.fallbackUnknown")]).optional(),
  /** For a fallback to a change: the whole paragraph as it should then read. */
  fallbackText: text(longestProposal, "contributions.errors.proposalTooLong").optional(),
  /** A term to be replaced wherever it stands in the text, and what should stand there. */
  termFrom: text(longestTerm, "contributions.errors.termTooLong").optional(),
  termTo: text(longestTerm, "contributions.errors.termTooLong").optional(),
  ...markFields,
};

/** A comment as a composer sends it to be kept. */
export const saveCommentSchema = z.strictObject(commentFields);
export type SaveComment = z.output<typeof saveCommentSchema>;

/** The whole composer form: what is written, and what shall happen with it. */
export const composerSchema = z.strictObject({
  ...commentFields,
  intent: z.enum(["save", "submit", "handOver"]).default("save"),
});

const seen = { id, seenRevision: z.coerce.number().int().min(1).max(1_000_000_000) };

/** An act on one contribution, in the revision that the actor has read. */
export const actOnContributionSchema = z.strictObject(seen);
export type ActOnContribution = z.output<typeof actOnContributionSchema>;

/** A handed-over draft goes back to who wrote it, with the focal point's words. */
export const handBackSchema = z.strictObject({ ...seen, note: text(longestNote, "contributions.errors.noteTooLong") });
export type HandBack = z.output<typeof handBackSchema>;

/** Acts on ticked rows; each value is `{id}:{revision}` as the list showed it. */
export const submitAllSchema = z.strictObject({
  chosen: z
    .array(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,9}$/i))
    .min(1, "contributions.errors.nothingChosen")
    .max(100, "contributions.errors.tooManyChosen"),
});
export type SubmitAll = z.output<typeof submitAllSchema>;
