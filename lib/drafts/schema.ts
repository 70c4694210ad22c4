import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine } from "@/lib/i18n/localised-schema";
import { lineField, newSlugField, optionalIdField, seenRevisionField, tickField } from "@/lib/text/field-schema";

const tooLong = "drafts.errors.lineTooLong";
const slug = newSlugField("drafts.errors.slug");
const title = localisedLine(300, { missing: "drafts.errors.titleMissing", tooLong });
const label = localisedLine(80, { missing: "drafts.errors.labelMissing", tooLong });
const numbering = z.enum(["continuous", "as_written"], "drafts.errors.numbering").default("continuous");

export const createDraftSchema = z.strictObject({
  consultationId: z.uuid(),
  slug,
  /** As in OEWG/2026/CRP.1; null when it has none. */
  symbol: lineField(60, tooLong),
  title,
});
export type CreateDraft = z.output<typeof createDraftSchema>;

export const editDraftSchema = z.strictObject({
  draftId: z.uuid(),
  seenRevision: seenRevisionField,
  symbol: lineField(60, tooLong),
  title,
});
export type EditDraft = z.output<typeof editDraftSchema>;

/** Largest file that is read. */
export const largestFileBytes = 20 * 1024 * 1024;

/** Where a text comes from: what was pasted, or the bytes of a file, which win when there are any. */
const source = {
  /** blank starts with one empty paragraph. A file of Word or OpenDocument is read as one whatever is said here. */
  format: z.enum(["blank", "text", "html", "markdown", "docx"], "drafts.errors.format"),
  text: z.string().max(2_000_000, "drafts.errors.textTooLong").default(""),
  bytes: z.instanceof(Uint8Array).nullable().default(null),
  /** Name of the file as it was chosen; null when there is none. */
  fileName: lineField(255, tooLong),
  /** What becomes of changes that the document tracks. */
  tracked: z.enum(["accept", "refuse"], "drafts.errors.tracked").default("accept"),
  numbering,
} as const;

export const importVersionSchema = z.strictObject({
  draftId: z.uuid(),
  slug,
  label,
  /** Empty: taken from the document, else from the draft. */
  title: lineField(300, tooLong),
  language: z.enum(locales, "drafts.errors.language"),
  /** The published original that this is a translation of. */
  translationOfId: optionalIdField,
  /** What a translation is worth; says nothing of an original. */
  translationMark: z.enum(["machine", "reviewed", "official"], "drafts.errors.translationMark").default("official"),
  /** The program that made it; asked for where nobody has read it since. */
  translationEngine: lineField(100, tooLong),
  translatedBy: lineField(200, tooLong),
  /** The published original that an original goes on from; latest: the one published last in its language, if any. */
  goesOnFrom: z.union([z.enum(["latest", "none"]), z.uuid()], "lineage.errors.previous").default("latest"),
  ...source,
});
export type ImportVersion = z.output<typeof importVersionSchema>;

export const replaceTextSchema = z.strictObject({
  versionId: z.uuid(),
  seenRevision: seenRevisionField,
  ...source,
});
export type ReplaceText = z.output<typeof replaceTextSchema>;

export type TextSource = Pick<ImportVersion, "format" | "text" | "bytes" | "tracked">;
export type FileSource = Pick<ImportVersion, "bytes" | "fileName">;

export const markVersionSchema = z.strictObject({
  versionId: z.uuid(),
  seenRevision: seenRevisionField,
  translationMark: z.enum(["machine", "reviewed", "official"], "drafts.errors.translationMark"),
  translationEngine: lineField(100, tooLong),
  translatedBy: lineField(200, tooLong),
});
export type MarkVersion = z.output<typeof markVersionSchema>;

const blockSchema = z.strictObject({
  /** Null for a paragraph that is new. */
  id: optionalIdField,
  kind: z.enum(["heading", "paragraph"]),
  depth: z.coerce.number().int().min(0).max(8),
  marker: lineField(20, tooLong),
  locked: tickField,
  /** Other names, parted by commas. */
  aliases: z.string().max(500, tooLong).default(""),
  /** JSON of the inline editor; one paragraph, or several to part the block. */
  content: z.string().max(400_000, "drafts.errors.textTooLong").nullable().default(null),
  /** What the plain field says, where there is no JSON; blank lines part the block, no words remove it. */
  text: z.string().max(100_000, "drafts.errors.textTooLong").nullable().default(null),
});
export type BlockInput = z.output<typeof blockSchema>;

export const editParagraphsSchema = z.strictObject({
  versionId: z.uuid(),
  seenRevision: seenRevisionField,
  title: z.string().max(300, tooLong),
  label,
  numbering,
  blocks: z.array(blockSchema).max(3000, "drafts.errors.tooManyBlocks"),
  footnotes: z
    .array(
      z.strictObject({
        number: z.coerce.number().int().min(1).max(9999),
        text: z.string().max(20_000, "drafts.errors.textTooLong"),
      }),
    )
    .max(2000)
    .default([]),
});
export type EditParagraphs = z.output<typeof editParagraphsSchema>;

export const startNextVersionSchema = z.strictObject({
  draftId: z.uuid(),
  /** The version that the person saw as the last one. */
  previousId: z.uuid(),
  slug,
  label,
});
export type StartNextVersion = z.output<typeof startNextVersionSchema>;

export const choosePreviousSchema = z.strictObject({
  versionId: z.uuid(),
  seenRevision: seenRevisionField,
  /** Empty for a text of its own. */
  previousId: optionalIdField,
});
export type ChoosePrevious = z.output<typeof choosePreviousSchema>;

export const joinParagraphsSchema = z.strictObject({
  versionId: z.uuid(),
  /** A paragraph of the version before. */
  before: z.uuid("lineage.errors.choose"),
  /** A paragraph of this version. */
  after: z.uuid("lineage.errors.choose"),
});
export type JoinParagraphs = z.output<typeof joinParagraphsSchema>;

/** A paragraph of either version. */
export const correctParagraphSchema = z.strictObject({ versionId: z.uuid(), paragraphId: z.uuid() });
export type CorrectParagraph = z.output<typeof correctParagraphSchema>;

export const confirmLineageSchema = z.strictObject({
  versionId: z.uuid(),
  /** Mark of the lineage that the person saw. */
  seen: z.string().max(64),
});
export type ConfirmLineage = z.output<typeof confirmLineageSchema>;

export const publishVersionSchema = z.strictObject({ versionId: z.uuid(), seenRevision: seenRevisionField });
export type PublishVersion = z.output<typeof publishVersionSchema>;
