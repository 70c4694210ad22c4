import { z } from "zod";
import { localisedLine } from "@/lib/i18n/localised-schema";
import { cleanLine } from "@/lib/text/clean-text";
import { isSymbol } from "@/lib/text/document-symbols";
import { optionalIdField, seenRevisionField } from "@/lib/text/field-schema";

/** Longest title in one language; that of a resolution is a sentence. */
const longestTitle = 400;

const day = z.union([z.literal("").transform(() => null), z.iso.date("instruments.errors.day")]);

/** A document of the library: new without an id, changed with one. */
export const saveInstrumentSchema = z.strictObject({
  id: optionalIdField,
  /** The revision that was on the page; 0 for a new one. */
  seenRevision: z.union([z.coerce.number().pipe(z.literal(0)), seenRevisionField]),
  symbol: z
    .string()
    .max(200, "instruments.errors.symbol")
    .transform(cleanLine)
    .refine(isSymbol, "instruments.errors.symbol"),
  titles: localisedLine(longestTitle, {
    missing: "instruments.errors.titleMissing",
    tooLong: "instruments.errors.titleTooLong",
  }),
  /** Day of its adoption or issue; null when not stated. */
  adoptedOn: day,
});
export type SaveInstrument = z.output<typeof saveInstrumentSchema>;

export const removeInstrumentSchema = z.strictObject({ id: z.uuid(), seenRevision: seenRevisionField });
export type RemoveInstrument = z.output<typeof removeInstrumentSchema>;
