import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine } from "@/lib/i18n/localised-schema";
import { lineField, optionalIdField } from "@/lib/text/field-schema";
import { httpsField } from "./schema";

const tooLong = "events.errors.textTooLong";

const day = z.preprocess(
  (value) => (value === "" ? null : value),
  z.iso.date("events.errors.day").nullable().default(null),
);

/** A paper: elsewhere by its address, a file, or a version of a draft; exactly one of them. */
export const addEventDocumentSchema = z.strictObject({
  eventId: z.uuid(),
  /** The version before. */
  replacesId: optionalIdField,
  /** As printed on it, such as "A/AC.290/2021/CRP.2". */
  number: lineField(60, tooLong),
  title: localisedLine(300, { missing: "events.errors.documentTitle", tooLong }),
  language: z.preprocess((value) => (value === "" ? null : value), z.enum(locales).nullable().default(null)),
  link: httpsField("events.errors.documentLink"),
  draftVersionId: optionalIdField,
  /** A browser sends an empty file where none was chosen. */
  file: z.instanceof(File).optional(),
  commentsFrom: day,
  commentsUntil: day,
});
export type AddEventDocument = z.output<typeof addEventDocumentSchema>;

export const publishEventDocumentSchema = z.strictObject({ documentId: z.uuid() });
export type PublishEventDocument = z.output<typeof publishEventDocumentSchema>;

export const removeEventDocumentSchema = z.strictObject({ documentId: z.uuid() });
export type RemoveEventDocument = z.output<typeof removeEventDocumentSchema>;
