import { z } from "zod";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { emailField, optionalIdField, seenRevisionField, slugField } from "@/lib/text/field-schema";

const slug = slugField("processes.errors.slug");
const email = emailField("processes.errors.email");

const name = localisedLine(200, { missing: "processes.errors.nameMissing", tooLong: "processes.errors.lineTooLong" });
const mandate = localisedText(5000, { tooLong: "processes.errors.textTooLong" });

export const createProcessSchema = z.strictObject({
  slug,
  /** Opens public references, as in OEWG-2026-0042; never changes. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z][A-Z0-9]{1,11}$/, "processes.errors.code"),
  name,
  mandate: mandate.default({}),
  /** The person who becomes its organiser; empty when somebody is named later. */
  organiserEmail: z
    .union([z.literal("").transform(() => null), email])
    .nullable()
    .default(null),
  /** The process that it follows. */
  predecessorId: optionalIdField,
});
export type CreateProcess = z.output<typeof createProcessSchema>;

export const editProcessSchema = z.strictObject({
  processId: z.uuid(),
  seenRevision: seenRevisionField,
  name,
  mandate: mandate.default({}),
});
export type EditProcess = z.output<typeof editProcessSchema>;

export const publishProcessSchema = z.strictObject({ processId: z.uuid(), seenRevision: seenRevisionField });
export type PublishProcess = z.output<typeof publishProcessSchema>;

const areaSchema = z.strictObject({
  /** Null for an area that is new. */
  id: optionalIdField,
  /** Empty: made from the name. */
  slug: z.union([z.literal(""), slug]).default(""),
  /** Empty in every language: the area goes. */
  name: localisedLine(200, { tooLong: "processes.errors.lineTooLong" }),
  /** Where it stands; equal places keep the order of the list. */
  place: z.coerce.number().int().min(0).max(999).default(0),
});

export const setAreasSchema = z.strictObject({
  processId: z.uuid(),
  seenRevision: seenRevisionField,
  areas: z.array(areaSchema).max(60, "processes.errors.tooManyAreas"),
});
export type SetAreas = z.output<typeof setAreasSchema>;

const dayOrNull = z.preprocess(
  (value) => (value === "" ? null : value),
  z.iso.date("processes.errors.day").nullable().default(null),
);

export const setStagesSchema = z.strictObject({
  processId: z.uuid(),
  seenRevision: seenRevisionField,
  stages: z
    .array(
      z.strictObject({
        /** Null or left out for a stage that is new. */
        id: optionalIdField.optional(),
        /** Empty in every language: the stage goes. */
        name: localisedLine(200, { tooLong: "processes.errors.lineTooLong" }),
        startsOn: dayOrNull,
        endsOn: dayOrNull,
      }),
    )
    .max(100, "processes.errors.tooManyStages"),
});
export type SetStages = z.output<typeof setStagesSchema>;

export const grantOfficeSchema = z.strictObject({
  processId: z.uuid(),
  email,
  role: z.enum(["organiser", "moderator", "rapporteur"], "processes.errors.role"),
  /** Only for a rapporteur of one draft. */
  draftId: optionalIdField,
});
export type GrantOffice = z.output<typeof grantOfficeSchema>;

export const endOfficeSchema = z.strictObject({ officeId: z.uuid() });
export type EndOffice = z.output<typeof endOfficeSchema>;

/** How a process stands to another; that it follows another is said where it is opened. */
export const processRelationKinds = ["parallel", "contributes_to", "part_of"] as const;
export type ProcessRelationKindName = (typeof processRelationKinds)[number];

export const relateProcessSchema = z.strictObject({
  processId: z.uuid(),
  otherId: z.uuid("processes.errors.otherMissing"),
  kind: z.enum(processRelationKinds, "processes.errors.relationKind"),
  words: localisedText(1000, { tooLong: "processes.errors.textTooLong" }).default({}),
});
export type RelateProcess = z.output<typeof relateProcessSchema>;

export const endProcessRelationSchema = z.strictObject({ relationId: z.uuid() });
export type EndProcessRelation = z.output<typeof endProcessRelationSchema>;

export const referInputSchema = z.strictObject({
  processId: z.uuid(),
  /** Its public reference, as in OEWG-2026-0042. */
  reference: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{2,12}-\d{4}-\d{1,9}$/, "processes.errors.reference"),
});
export type ReferInput = z.output<typeof referInputSchema>;

export const withdrawReferralSchema = z.strictObject({ referralId: z.uuid() });
export type WithdrawReferral = z.output<typeof withdrawReferralSchema>;
