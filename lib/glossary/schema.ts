import { z } from "zod";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { lineField, newSlugField, optionalIdField, seenRevisionField } from "@/lib/text/field-schema";

/** Most definitions of one term, and most characters of each. */
export const mostDefinitions = 8;
export const longestDefinition = 1_200;

const long = "glossary.errors.tooLong";

/** An address on the web; empty is none. */
const address = lineField(500, long).refine(
  (told) => told === null || /^https?:\/\/[^\s]+\.[^\s]+$/.test(told),
  "glossary.errors.address",
);

const definition = z.strictObject({
  /** Empty in every language: the definition goes. */
  words: localisedText(longestDefinition, { tooLong: long }),
  source: lineField(300, long),
  address,
  usedBy: localisedLine(300, { tooLong: long }).default({}),
});

const facts = {
  term: localisedLine(120, { missing: "glossary.errors.termMissing", tooLong: long }),
  /** One form on each line. */
  forms: localisedText(600, { tooLong: long }).default({}),
  definitions: z
    .array(definition)
    .max(mostDefinitions, "glossary.errors.tooMany")
    .transform((told) => told.filter(({ words }) => Object.keys(words).length > 0))
    .refine((told) => told.length > 0, "glossary.errors.definitionMissing"),
} as const;

export const addTermSchema = z.strictObject({
  /** Empty for a term of the whole platform. */
  processId: optionalIdField,
  /** Empty: made from the term. */
  slug: newSlugField("glossary.errors.slug").default(""),
  ...facts,
});
export type AddTerm = z.output<typeof addTermSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

export const editTermSchema = z.strictObject({ ...seen, ...facts });
export type EditTerm = z.output<typeof editTermSchema>;

export const seenTermSchema = z.strictObject(seen);
export type SeenTerm = z.output<typeof seenTermSchema>;
