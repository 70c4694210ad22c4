import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { cleanText } from "@/lib/text/clean-text";
import { lineField, optionalIdField, seenRevisionField, tickField } from "@/lib/text/field-schema";
import { normNames } from "./norm-names";

/** Most parts of one template. */
export const mostParts = 100;

/** Most answers to tick in one question. */
export const mostChoices = 30;

export const readyMadeOrigins = ["by_area", "by_norm", "free_form", "questions", "own"] as const;
export const partKinds = ["section", "question"] as const;
export const answerKinds = ["text", "one_choice", "several_choices"] as const;

const tooLong = "templates.errors.textTooLong";

/** Words as people count them, notes included; empty for no limit. */
const wordLimit = z.preprocess(
  (value) => (value === "" ? null : value),
  z.coerce
    .number("templates.errors.maxWords")
    .int("templates.errors.maxWords")
    .min(1, "templates.errors.maxWords")
    .max(100_000, "templates.errors.maxWords")
    .nullable()
    .default(null),
);

export const createReadyMadeSchema = z.strictObject({
  roundId: z.uuid(),
  origin: z.enum(readyMadeOrigins, "templates.errors.origin"),
  /** One question a line, with or without a number; only for a list of questions. */
  questions: z.string().max(60_000, tooLong).transform(cleanText).default(""),
  /** The language that the lines are in. */
  language: z.enum(locales).default("en"),
});
export type CreateReadyMade = z.output<typeof createReadyMadeSchema>;

const seen = { templateId: z.uuid(), seenRevision: seenRevisionField } as const;

export const editTemplateSchema = z.strictObject({
  ...seen,
  guidance: localisedText(5000, { tooLong }).default({}),
  maxWords: wordLimit,
  asksAbout: tickField,
});
export type EditTemplate = z.output<typeof editTemplateSchema>;

const choice = z.strictObject({
  /** Empty for a new one. */
  key: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/)
    .default(""),
  /** Empty in every language: the choice goes. */
  label: localisedLine(300, { tooLong }),
});

const part = {
  kind: z.enum(partKinds).default("section"),
  number: lineField(20, "templates.errors.numberTooLong"),
  title: localisedLine(1000, { missing: "templates.errors.titleMissing", tooLong }),
  guidance: localisedText(5000, { tooLong }).default({}),
  required: tickField,
  answerKind: z.enum(answerKinds).default("text"),
  choices: z.array(choice).max(mostChoices, "templates.errors.tooManyChoices").default([]),
  asksKeyMessage: tickField,
  asksRecommendation: tickField,
  asksBody: tickField,
  maxWords: wordLimit,
  /** Empty for the languages of the round. */
  languages: z.array(z.enum(locales)).default([]),
  /** Empty for everybody. */
  stakeholderGroups: z.array(z.enum(stakeholderGroups)).default([]),
  areaId: optionalIdField,
  norm: z.preprocess((value) => (value === "" ? null : value), z.enum(normNames).nullable().default(null)),
} as const;

export const addPartSchema = z.strictObject({ ...seen, ...part });
export type AddPart = z.output<typeof addPartSchema>;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const editPartSchema = z.strictObject({ ...seen, key, ...part });
export type EditPart = z.output<typeof editPartSchema>;

export type PartFields = Omit<EditPart, "templateId" | "seenRevision" | "key">;

export const movePartSchema = z.strictObject({ ...seen, key, direction: z.enum(["up", "down"]) });
export type MovePart = z.output<typeof movePartSchema>;

/** Removing or doubling a part. */
export const namedPartSchema = z.strictObject({ ...seen, key });
export type NamedPart = z.output<typeof namedPartSchema>;

/** Making a template current, or dropping a draft. */
export const namedTemplateSchema = z.strictObject(seen);
export type NamedTemplate = z.output<typeof namedTemplateSchema>;
