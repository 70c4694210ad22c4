import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { lineField, newSlugField, seenRevisionField, slugField } from "@/lib/text/field-schema";
import { isPlaceZone } from "./local-hour";

const tooLong = "consultations.errors.textTooLong";

const words = {
  title: localisedLine(300, { missing: "consultations.errors.titleMissing", tooLong }),
  summary: localisedText(600, { tooLong }).default({}),
  background: localisedText(20_000, { tooLong }).default({}),
  conditions: localisedText(10_000, { tooLong }).default({}),
  /** Whom to ask, as shown to everyone. */
  contact: lineField(300, tooLong),
  areaIds: z.array(z.uuid()).max(60).default([]),
} as const;

const slug = slugField("consultations.errors.slug");
const newSlug = newSlugField("consultations.errors.slug");

export const createConsultationSchema = z.strictObject({ processId: z.uuid(), slug: newSlug, ...words });
export type CreateConsultation = z.output<typeof createConsultationSchema>;

export const editConsultationSchema = z.strictObject({
  consultationId: z.uuid(),
  seenRevision: seenRevisionField,
  /** May change only until the consultation is published. */
  slug,
  ...words,
});
export type EditConsultation = z.output<typeof editConsultationSchema>;

export const publishConsultationSchema = z.strictObject({
  consultationId: z.uuid(),
  seenRevision: seenRevisionField,
});
export type PublishConsultation = z.output<typeof publishConsultationSchema>;

const hour = z
  .string("consultations.errors.hour")
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "consultations.errors.hour");

const stakeholderGroup = z.enum([
  "state",
  "international_organisation",
  "civil_society",
  "private_sector",
  "academia",
  "technical_community",
  "media",
]);

const round = {
  name: localisedLine(120, { missing: "consultations.errors.roundNameMissing", tooLong }),
  /** Local date and hour in `zone`, as "2026-11-30T18:00". */
  opensAt: hour,
  closesAt: hour,
  /** IANA zone in which the hours are announced. */
  zone: z.string().trim().max(60).refine(isPlaceZone, "consultations.errors.zone"),
  eligibility: z
    .enum(["verified_organisations", "stakeholder_groups", "everyone"], "consultations.errors.eligibility")
    .default("verified_organisations"),
  stakeholderGroups: z.array(stakeholderGroup).default([]),
  /** Languages a contribution may be written in; empty for any. */
  languages: z.array(z.enum(locales)).default([]),
  /** Most words in the reasons of one comment; null for no limit. */
  maxWords: z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce
      .number("consultations.errors.maxWords")
      .int("consultations.errors.maxWords")
      .min(20, "consultations.errors.maxWords")
      .max(20_000, "consultations.errors.maxWords")
      .nullable()
      .default(null),
  ),
  visibility: z.enum(["as_moderated", "after_closing"], "consultations.errors.visibility").default("as_moderated"),
} as const;

export const addRoundSchema = z.strictObject({ consultationId: z.uuid(), ...round });
export type AddRound = z.output<typeof addRoundSchema>;

export const editRoundSchema = z.strictObject({ roundId: z.uuid(), seenRevision: seenRevisionField, ...round });
export type EditRound = z.output<typeof editRoundSchema>;

export type RoundWords = Omit<AddRound, "consultationId">;
