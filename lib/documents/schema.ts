import { z } from "zod";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { lineField, optionalIdField } from "@/lib/text/field-schema";
import { safeLink } from "@/lib/text/safe-link";

const tooLong = "documents.errors.lineTooLong";

export const relationKinds = ["derived_from", "revises", "replaces", "translates", "responds_to"] as const;

/** An https address in its normal form; empty means null. */
const webAddress = z
  .string()
  .max(2000, "documents.errors.address")
  .default("")
  .transform((typed, context) => {
    if (typed.trim() === "") return null;
    const address = safeLink(typed);
    if (address?.startsWith("https:")) return address;
    context.addIssue({ code: "custom", message: "documents.errors.address" });
    return z.NEVER;
  });

/** A day as YYYY-MM-DD. */
const day = z.iso.date("documents.errors.day");

export const addRelationSchema = z.strictObject({
  draftId: z.uuid(),
  kind: z.enum(relationKinds, "documents.errors.relationKind"),
  /** A draft here, or null for a document elsewhere, which then needs a title. */
  toDraftId: optionalIdField,
  title: lineField(300, tooLong),
  address: webAddress,
});
export type AddRelation = z.output<typeof addRelationSchema>;

export const removeRelationSchema = z.strictObject({ relationId: z.uuid() });
export type RemoveRelation = z.output<typeof removeRelationSchema>;

export const addSponsorSchema = z.strictObject({
  draftId: z.uuid(),
  /** An organisation of the directory, by its name; null for a State or a body that is not in it. */
  organisation: lineField(300, tooLong),
  name: lineField(300, tooLong),
  joinedOn: day,
});
export type AddSponsor = z.output<typeof addSponsorSchema>;

export const endSponsorSchema = z.strictObject({ sponsorId: z.uuid(), leftOn: day });
export type EndSponsor = z.output<typeof endSponsorSchema>;

export const removeSponsorSchema = z.strictObject({ sponsorId: z.uuid() });
export type RemoveSponsor = z.output<typeof removeSponsorSchema>;

export const addAnnotationSchema = z.strictObject({
  versionId: z.uuid(),
  kind: z.enum(["correction", "note"], "documents.errors.annotationKind"),
  /** As people call it: "12", "13(a)", "norm 6"; null for the whole text. */
  paragraph: lineField(100, tooLong),
  words: localisedText(2000, { missing: "documents.errors.wordsMissing", tooLong: "documents.errors.wordsTooLong" }),
});
export type AddAnnotation = z.output<typeof addAnnotationSchema>;

export const withdrawAnnotationSchema = z.strictObject({ annotationId: z.uuid() });
export type WithdrawAnnotation = z.output<typeof withdrawAnnotationSchema>;

/** Topics of one draft; more are told apart by nobody. */
export const mostDraftTopics = 60;

export const setTopicsSchema = z.strictObject({
  draftId: z.uuid(),
  /** What was there when the form was opened; another value means that somebody else changed it since. */
  seen: z.string().max(64),
  topics: z
    .array(
      z.strictObject({
        /** Empty for a row that was left alone. */
        topic: z.string().max(100).default(""),
        /** Paragraphs of the latest text as people call them: "12, 13–15, 20(a)". */
        paragraphs: z.string().max(2000, tooLong).default(""),
      }),
    )
    .max(mostDraftTopics + 5, "documents.errors.tooManyTopics"),
});
export type SetTopics = z.output<typeof setTopicsSchema>;

/** Themes that a page has room for. */
export const mostThemes = 60;

export const setThemesSchema = z.strictObject({
  consultationId: z.uuid(),
  /** What was there when the form was opened; another value means that somebody else changed it since. */
  seen: z.string().max(64),
  themes: z
    .array(
      z.strictObject({
        /** Null for a new one. */
        id: optionalIdField,
        place: z.coerce.number().int().min(0).max(999).default(0),
        title: localisedLine(200, { tooLong }),
        /** Of each draft, by its id, the paragraphs as people call them: "12, 13–15, 20(a)". */
        paragraphs: z.record(z.uuid(), z.string().max(2000, tooLong)).default({}),
      }),
    )
    .max(mostThemes + 5, "documents.errors.tooManyThemes"),
});
export type SetThemes = z.output<typeof setThemesSchema>;
