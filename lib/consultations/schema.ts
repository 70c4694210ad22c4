import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import {
  lineField,
  newSlugField,
  optionalIdField,
  seenRevisionField,
  slugField,
  tickField,
} from "@/lib/text/field-schema";
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
  /** Days within which a decision on what was received is promised; null for no promise. */
  decideWithinDays: z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce
      .number("consultations.errors.decideWithinDays")
      .int("consultations.errors.decideWithinDays")
      .min(1, "consultations.errors.decideWithinDays")
      .max(365, "consultations.errors.decideWithinDays")
      .nullable()
      .default(null),
  ),
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

/** Boxes that go together; an empty value among them says that the form was sent with none ticked. */
const ticks = <Value extends string>(values: readonly [Value, ...Value[]], otherwise: Value[]) =>
  z
    .array(z.union([z.literal(""), z.enum(values)]))
    .transform((ticked) => values.filter((value) => ticked.some((one) => one === value)))
    .default(otherwise);

const megabytes = (most: number, otherwise: number) =>
  z.coerce
    .number("consultations.errors.fileSize")
    .min(0.1, "consultations.errors.fileSize")
    .max(most, "consultations.errors.fileSize")
    .default(otherwise);

const round = {
  name: localisedLine(120, { missing: "consultations.errors.roundNameMissing", tooLong }),
  /** Local date and hour in `zone`, as "2026-11-30T18:00". */
  opensAt: hour,
  closesAt: hour,
  /** IANA zone in which the hours are announced. */
  zone: z.string().trim().max(60).refine(isPlaceZone, "consultations.errors.zone"),
  eligibility: z
    .enum(
      ["verified_organisations", "stakeholder_groups", "accredited_organisations", "everyone"],
      "consultations.errors.eligibility",
    )
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
  /** Whether a second moderator must agree to each decision. */
  fourEyes: tickField,
  /** What is taken. Written inputs also need a template that is current. */
  accepts: ticks(["comments", "inputs"], ["comments"]).refine(({ length }) => length > 0, {
    error: "consultations.errors.accepts",
  }),
  /**
   * joint: signed by several organisations; pseudonym and confidential: how a name may be kept; topics and impacts: what
   * authors are asked to mark.
   */
  permits: ticks(["joint", "pseudonym", "confidential", "topics", "impacts"], ["joint"]),
  /** Most files beside one contribution; 0 for none. */
  maxFiles: z.coerce
    .number("consultations.errors.maxFiles")
    .int("consultations.errors.maxFiles")
    .min(0, "consultations.errors.maxFiles")
    .max(50, "consultations.errors.maxFiles")
    .default(5),
  /** Most megabytes (of 1,000,000 bytes) of one file. */
  maxFileMegabytes: megabytes(100, 10),
  /** Most megabytes of all files beside one contribution. */
  maxFilesMegabytes: megabytes(500, 30),
  mailTakes: z.enum(["nothing", "drafts", "submissions"], "consultations.errors.mailTakes").default("nothing"),
  /** The stage (session) of the process that the round is for. */
  stageId: optionalIdField,
  /** The agenda item that it belongs to. */
  agendaItem: localisedLine(300, { tooLong }).default({}),
} as const;

export const addRoundSchema = z.strictObject({ consultationId: z.uuid(), ...round });
export type AddRound = z.output<typeof addRoundSchema>;

export const editRoundSchema = z.strictObject({ roundId: z.uuid(), seenRevision: seenRevisionField, ...round });
export type EditRound = z.output<typeof editRoundSchema>;

export type RoundWords = Omit<AddRound, "consultationId">;
