import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedText } from "@/lib/i18n/localised-schema";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { emailField, lineField, optionalIdField, seenRevisionField } from "@/lib/text/field-schema";

/** How far a point was shared, the least first. */
export const supportDegrees = [
  "noted",
  "one_speaker",
  "several_speakers",
  "many_speakers",
  "panel_called_for",
  "general_agreement",
] as const;
export type SupportDegreeName = (typeof supportDegrees)[number];

/** Whether a name may stand beside a point of this degree: what several share is reported without names. */
export function takesSpeaker(degree: SupportDegreeName): boolean {
  return degree === "noted" || degree === "one_speaker";
}

/** Most characters of each long text of a report. */
export const longestText = 50_000;
/** Most points of one report. */
export const mostPoints = 60;

const text = (max: number) =>
  z
    .string()
    .max(max, "session-reports.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim())
    .default("");

const written = (missing: string) =>
  z
    .string(missing)
    .max(5_000, "session-reports.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim())
    .refine((typed) => typed !== "", missing);

/** Name as it stands under the report. */
const authorName = z
  .string("session-reports.errors.authorMissing")
  .max(200, "session-reports.errors.authorTooLong")
  .transform(cleanLine)
  .refine((name) => name !== "", "session-reports.errors.authorMissing");

const language = z.enum(locales, "session-reports.errors.languageUnknown");

export const nameRapporteurSchema = z.strictObject({
  eventId: z.uuid(),
  email: emailField("session-reports.errors.email"),
});
export type NameRapporteur = z.output<typeof nameRapporteurSchema>;

export const endRapporteurSchema = z.strictObject({ eventId: z.uuid(), personId: z.uuid() });
export type EndRapporteur = z.output<typeof endRapporteurSchema>;

export const startReportSchema = z.strictObject({ eventId: z.uuid(), language, authorName });
export type StartReport = z.output<typeof startReportSchema>;

/** One point; a name beside what several share is not kept. */
const point = z
  .strictObject({
    text: z
      .string()
      .max(2_000, "session-reports.errors.pointTooLong")
      .transform((typed) => cleanText(typed).trim()),
    support: z.enum(supportDegrees),
    speaker: lineField(200, "session-reports.errors.speakerTooLong"),
  })
  .transform(({ speaker, ...rest }) => ({ ...rest, speaker: takesSpeaker(rest.support) ? speaker : null }));

/** The whole report as its form has it; points without words are left out. */
export const saveReportSchema = z.strictObject({
  id: z.uuid(),
  seenRevision: seenRevisionField,
  language,
  authorName,
  issues: text(longestText),
  discussion: text(longestText),
  nextSteps: text(longestText),
  points: z
    .array(point)
    .max(mostPoints, "session-reports.errors.tooManyPoints")
    .default([])
    .transform((points) => points.filter((one) => one.text !== "")),
});
export type SaveReport = z.output<typeof saveReportSchema>;

const seen = { id: z.uuid(), seenRevision: seenRevisionField };

export const seenReportSchema = z.strictObject(seen);
export type SeenReport = z.output<typeof seenReportSchema>;

export const openCorrectionsSchema = z.strictObject({
  ...seen,
  /** Local date and hour in the zone of the event, as "2026-11-30T18:00". */
  until: z
    .string("session-reports.errors.hour")
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "session-reports.errors.hour"),
});
export type OpenCorrections = z.output<typeof openCorrectionsSchema>;

export const askCorrectionSchema = z.strictObject({
  /** The report. */
  id: z.uuid(),
  /** Exact words of the report; null for the whole. */
  quote: z
    .string()
    .max(2_000, "session-reports.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim() || null)
    .default(null),
  words: written("session-reports.errors.wordsMissing"),
});
export type AskCorrection = z.output<typeof askCorrectionSchema>;

export const answerCorrectionSchema = z.strictObject({
  /** The correction. */
  id: z.uuid(),
  decision: z.enum(["accepted", "not_accepted"], "session-reports.errors.decisionMissing"),
  answer: written("session-reports.errors.answerMissing"),
});
export type AnswerCorrection = z.output<typeof answerCorrectionSchema>;

/** A recommendation or practice that an event yielded. */
export const addOutcomeSchema = z.strictObject({
  eventId: z.uuid(),
  text: localisedText(2_000, {
    missing: "session-reports.errors.outcomeMissing",
    tooLong: "session-reports.errors.pointTooLong",
  }),
  /** An area of its process; null for none. */
  areaId: optionalIdField,
});
export type AddOutcome = z.output<typeof addOutcomeSchema>;

export const outcomeIdSchema = z.strictObject({ id: z.uuid() });
export type OutcomeId = z.output<typeof outcomeIdSchema>;
