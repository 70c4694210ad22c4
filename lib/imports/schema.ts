import { z } from "zod";

const id = z.uuid();

/** Most sections and doubts of one import; a book has a hundred. */
const mostChoices = 2000;

/** A browser sends an empty file when none was chosen. */
export const proposeImportSchema = z.strictObject({
  contributionId: id,
  file: z.instanceof(File, { message: "imports.errors.fileMissing" }),
});

const target = z.string().regex(/^(?:part:.{1,100}|about|above|leave)$/, "imports.errors.targetUnknown");

export const confirmImportSchema = z.strictObject({
  importId: id,
  /** Revision of the input that the person has before them. */
  seenRevision: z.coerce.number().int().min(1).max(1_000_000_000),
  title: z.string().max(300, "inputs.errors.titleTooLong").optional(),
  /** Where each section goes, by its id. */
  sections: z
    .record(z.string().regex(/^s\d{1,5}$/), z.strictObject({ target, heading: z.literal("1").optional() }))
    .refine((sections) => Object.keys(sections).length <= mostChoices, "errors.fieldNotUnderstood")
    .default({}),
  /** What was chosen where two readings are possible, by the id of the doubt. */
  doubts: z
    .record(z.string().regex(/^d\d{1,5}$/), z.enum(["accept", "keep"]))
    .refine((doubts) => Object.keys(doubts).length <= mostChoices, "errors.fieldNotUnderstood")
    .default({}),
  /** Whether the original is offered beside the input once that is published. */
  offered: z.literal("1").optional(),
});
export type ConfirmImport = z.output<typeof confirmImportSchema>;

export const discardImportSchema = z.strictObject({ importId: id });
export type DiscardImport = z.output<typeof discardImportSchema>;

export const offerOriginalSchema = z.strictObject({ importId: id, offered: z.enum(["0", "1"]) });
export type OfferOriginal = z.output<typeof offerOriginalSchema>;
