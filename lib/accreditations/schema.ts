import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { lineField, seenRevisionField, tickField } from "@/lib/text/field-schema";

/** Most characters of each text of an application. */
export const longestText = 5_000;

/** Most applicants on one list. */
export const mostOnList = 500;

/** What may be shown of an objection, the least first. */
export const objectionRules = ["hidden", "objector", "objector_and_reason"] as const;
export type ObjectionRule = (typeof objectionRules)[number];

const text = (missing: string) =>
  z
    .string(missing)
    .max(longestText, "accreditations.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim())
    .refine((typed) => typed !== "", missing);

/** Address of a page or document, https only; empty means null. */
const document = lineField(500, "accreditations.errors.document").refine(
  (address) => address === null || isHttps(address),
  "accreditations.errors.document",
);

function isHttps(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === "https:" && url.username === "" && url.password === "";
}

const application = {
  /** Why the organisation wants to take part. */
  why: text("accreditations.errors.whyMissing"),
  /** Its work that matters here. */
  work: text("accreditations.errors.workMissing"),
  document,
  language: z.enum(locales),
} as const;

/** An application, or the same one corrected: then with the revision that was seen. */
export const applySchema = z.strictObject({
  processId: z.uuid(),
  /** 0 where there was none yet. */
  seenRevision: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  ...application,
});
export type Apply = z.output<typeof applySchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

export const seenAccreditationSchema = z.strictObject(seen);
export type SeenAccreditation = z.output<typeof seenAccreditationSchema>;

export const askApplicantSchema = z.strictObject({ ...seen, asked: text("accreditations.errors.askedMissing") });
export type AskApplicant = z.output<typeof askApplicantSchema>;

export const circulateSchema = z.strictObject({
  processId: z.uuid(),
  /** The applications that go on the list; an empty value says that the form was sent with none ticked. */
  ids: z
    .array(z.union([z.literal(""), z.uuid()]))
    .max(mostOnList + 1, "accreditations.errors.tooMany")
    .transform((ids) => [...new Set(ids.filter((id) => id !== ""))])
    .refine(({ length }) => length > 0, "accreditations.errors.noneChosen"),
  /** Local date and hour in `zone`, as "2026-11-30T18:00". */
  silentUntil: z
    .string("accreditations.errors.hour")
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "accreditations.errors.hour"),
  /** IANA zone in which the hour is announced. */
  zone: z.string("accreditations.errors.zone").trim().max(60),
});
export type Circulate = z.output<typeof circulateSchema>;

export const objectSchema = z.strictObject({
  id: z.uuid(),
  /** Name of the State. */
  objector: z
    .string("accreditations.errors.objectorMissing")
    .max(200, "accreditations.errors.objectorTooLong")
    .transform(cleanLine)
    .refine((name) => name !== "", "accreditations.errors.objectorMissing"),
  /** Empty where the State gave none. */
  reason: z
    .string()
    .max(longestText, "accreditations.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim() || null)
    .default(null),
});
export type ObjectTo = z.output<typeof objectSchema>;

export const setRulesSchema = z.strictObject({
  processId: z.uuid(),
  seenRevision: seenRevisionField,
  takesApplications: tickField.default(false),
  objectionShown: z.enum(objectionRules, "accreditations.errors.rule"),
});
export type SetRules = z.output<typeof setRulesSchema>;
