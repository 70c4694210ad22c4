import { z } from "zod";
import { localisedLine, localisedText } from "@/lib/i18n/localised-schema";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { emailField, lineField, seenRevisionField, tickField } from "@/lib/text/field-schema";

/** Most sessions that one act registers for. */
export const mostSessions = 100;

/** Most people whom a focal point registers in one act. */
export const mostColleagues = 20;

/** Most registrations that organisers decide in one act. */
export const mostAtOnce = 200;

/** Most characters of a text that answers a question of the form. */
export const longestAnswer = 2_000;

const tooLong = "registrations.errors.tooLong";

const name = z
  .string("registrations.errors.nameMissing")
  .max(200, tooLong)
  .transform(cleanLine)
  .refine((typed) => typed !== "", "registrations.errors.nameMissing");

const text = (most: number) =>
  z
    .string()
    .max(most, tooLong)
    .transform((typed) => cleanText(typed).trim() || null)
    .nullable()
    .default(null);

const attendance = z.enum(["on_site", "online"], "registrations.errors.attendance");

/** Ids of boxes that were ticked; an empty value says that the form was sent with none. */
const ids = (most: number, missing: string) =>
  z
    .array(z.union([z.literal(""), z.uuid()]))
    .max(most + 1, "registrations.errors.tooMany")
    .transform((given) => [...new Set(given.filter((id) => id !== ""))])
    .refine(({ length }) => length > 0, missing);

/** By key of the question: words, the key of a choice, or several. */
const answers = z
  .record(
    z.string().regex(/^[a-z0-9-]{1,80}$/),
    z.union([z.string().max(longestAnswer, tooLong), z.array(z.string().max(80)).max(50)]),
  )
  .default({});

/** What the form asks, answered; which of it must be answered the form of the event says. */
const details = {
  affiliation: lineField(300, tooLong),
  roleTitle: lineField(300, tooLong),
  badgeName: lineField(100, tooLong),
  accessibility: text(longestAnswer),
  answers,
  /** Whether the name may stand in the list of participants. */
  listed: tickField.default(false),
} as const;

export const registerSchema = z.strictObject({
  eventIds: ids(mostSessions, "registrations.errors.noneChosen"),
  /** Where a session is held in one way only, that one is meant. */
  attendance,
  name,
  ...details,
});
export type Register = z.output<typeof registerSchema>;

const colleague = z.strictObject({
  name: lineField(200, tooLong),
  email: z.union([z.literal(""), emailField("registrations.errors.email")]).default(""),
  roleTitle: lineField(300, tooLong),
  badgeName: lineField(100, tooLong),
  answers,
});

export const registerColleaguesSchema = z.strictObject({
  eventIds: ids(mostSessions, "registrations.errors.noneChosen"),
  attendance,
  /** Rows without name and address are left out. */
  people: z.array(colleague).max(mostColleagues, "registrations.errors.tooMany"),
});
export type RegisterColleagues = z.output<typeof registerColleaguesSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

/** Accepting an offer, taking back one's own, approving for the organisation. */
export const seenRegistrationSchema = z.strictObject(seen);
export type SeenRegistration = z.output<typeof seenRegistrationSchema>;

export const changeRegistrationSchema = z.strictObject({
  ...seen,
  attendance,
  /** For the organisation as before, for the one acted for now, or for nobody. */
  comesFor: z.enum(["same", "acting", "nobody"]).default("same"),
  ...details,
});
export type ChangeRegistration = z.output<typeof changeRegistrationSchema>;

const reason = z
  .string("registrations.errors.reasonMissing")
  .max(longestAnswer, tooLong)
  .transform((typed) => cleanText(typed).trim())
  .refine((typed) => typed !== "", "registrations.errors.reasonMissing");

export const refuseForOrganisationSchema = z.strictObject({ ...seen, reason });
export type RefuseForOrganisation = z.output<typeof refuseForOrganisationSchema>;

/** A decision of the organisers on one or several, each as they saw it: "{id}:{revision}". */
export const decideSchema = z.strictObject({
  eventId: z.uuid(),
  decision: z.enum(["approve", "reject", "cancel"], "registrations.errors.decision"),
  chosen: z
    .array(z.union([z.literal(""), z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/)]))
    .max(mostAtOnce + 1, "registrations.errors.tooMany")
    .transform((given) => [...new Set(given.filter((one) => one !== ""))])
    .refine(({ length }) => length > 0, "registrations.errors.noPeopleChosen"),
  /** As told to them; needed to reject and to cancel. */
  reason: text(longestAnswer),
});
export type Decide = z.output<typeof decideSchema>;

const onForm = { eventId: z.uuid(), seenRevision: seenRevisionField };
const fieldKey = z.string().regex(/^[a-z0-9-]{1,80}$/);

const fieldWords = {
  /** Empty for what the program has words for. */
  title: localisedLine(300, { tooLong }).default({}),
  guidance: localisedText(1_000, { tooLong }).default({}),
  required: tickField.default(false),
  answerKind: z.enum(["text", "one_choice", "several_choices"]).default("text"),
  choices: z
    .array(
      z.strictObject({
        /** Empty for a new one. */
        key: z
          .string()
          .regex(/^[a-z0-9-]{0,40}$/)
          .default(""),
        label: localisedLine(300, { tooLong }),
      }),
    )
    .max(50, "registrations.errors.tooMany")
    .default([]),
  /** Empty for everybody. */
  stakeholderGroups: z.array(z.enum(stakeholderGroups)).default([]),
} as const;

export const addFieldSchema = z.strictObject({
  ...onForm,
  kind: z.enum(["affiliation", "role", "badge_name", "accessibility", "question"]),
  ...fieldWords,
});
export type AddField = z.output<typeof addFieldSchema>;

export const editFieldSchema = z.strictObject({ ...onForm, key: fieldKey, ...fieldWords });
export type EditField = z.output<typeof editFieldSchema>;

export const moveFieldSchema = z.strictObject({ ...onForm, key: fieldKey, direction: z.enum(["up", "down"]) });
export type MoveField = z.output<typeof moveFieldSchema>;

export const namedFieldSchema = z.strictObject({ ...onForm, key: fieldKey });
export type NamedField = z.output<typeof namedFieldSchema>;
