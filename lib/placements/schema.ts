import { z } from "zod";
import { seenRevisionField } from "@/lib/text/field-schema";

/** Where a comment stands, in the order in which it is offered. */
export const placementStates = ["placed", "moved", "orphaned"] as const;

/** What became of proposed words, in the order in which it is offered. */
export const adoptions = ["verbatim", "in_part", "not_adopted"] as const;

/** Parts of the list of proposals, in their order. */
export const placementParts = ["doubtful", "certain", "confirmed"] as const;
export type PlacementPart = (typeof placementParts)[number];

/** Least score of a proposal that may be confirmed together with others. */
export const certainScore = 0.75;

/** A person agrees with one proposal, in the revision they have read. */
export const confirmPlacementSchema = z.strictObject({ placementId: z.uuid(), seenRevision: seenRevisionField });
export type ConfirmPlacement = z.output<typeof confirmPlacementSchema>;

/** A person agrees with all certain proposals that were there when their page was made. */
export const confirmCertainSchema = z.strictObject({
  versionId: z.uuid(),
  /** The hour of the page; what was proposed later is left alone. */
  seenAt: z.coerce.date(),
});
export type ConfirmCertain = z.output<typeof confirmCertainSchema>;

/** A person says otherwise than the program, or than somebody before. */
export const correctPlacementSchema = z.strictObject({
  placementId: z.uuid(),
  seenRevision: seenRevisionField,
  state: z.enum(placementStates, "placements.errors.stateMissing"),
  /** Numbers or names of paragraphs, parted by commas; they count before what is chosen from the list. */
  numbers: z.string().max(300, "placements.errors.tooManyParagraphs").default(""),
  paragraphIds: z.array(z.uuid()).max(30, "placements.errors.tooManyParagraphs").default([]),
  /** Left out where no words were proposed. */
  adoption: z
    .union([z.literal("").transform(() => null), z.enum(adoptions, "placements.errors.adoptionMissing")])
    .default(null),
});
export type CorrectPlacement = z.output<typeof correctPlacementSchema>;
