import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedText } from "@/lib/i18n/localised-schema";
import { emailField, seenRevisionField } from "@/lib/text/field-schema";

const roundId = z.uuid();
const hour = z
  .string("deadlines.errors.hour")
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "deadlines.errors.hour");

/** A later closing hour for a round. */
export const extendRoundSchema = z.strictObject({
  roundId,
  seenRevision: seenRevisionField,
  /** Local date and hour in the zone of the round, as "2026-11-30T18:00". */
  closesAt: hour,
  /** Shown with the new hour. */
  reason: localisedText(600, { tooLong: "deadlines.errors.reasonTooLong" }).default({}),
});
export type ExtendRound = z.output<typeof extendRoundSchema>;

const line = (missing: string, tooLong: string) => z.string().trim().min(1, missing).max(300, tooLong);

/** Leave for somebody to submit after the closing hour. */
export const grantLateAccessSchema = z.strictObject({
  roundId,
  /** Whom it is for, in the organiser's words. */
  name: line("deadlines.errors.nameMissing", "deadlines.errors.nameTooLong"),
  email: emailField("deadlines.errors.email"),
  /** Local date and hour in the zone of the round. */
  until: hour,
  /** Seen by the team only. */
  reason: z.string().trim().min(1, "deadlines.errors.reasonMissing").max(2_000, "deadlines.errors.reasonTooLong"),
});
export type GrantLateAccess = z.output<typeof grantLateAccessSchema>;

export const endLateAccessSchema = z.strictObject({ lateAccessId: z.uuid() });
export type EndLateAccess = z.output<typeof endLateAccessSchema>;

/** The secret part of a link that was mailed. */
export const lateTokenSchema = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{40,60}$/) });
export type LateToken = z.output<typeof lateTokenSchema>;

/** Organisations that a call is addressed to, one a line, as the directory names them. */
export const callOrganisationsSchema = z.strictObject({
  roundId,
  organisations: z
    .string()
    .trim()
    .min(1, "deadlines.errors.organisationsMissing")
    .max(60_000, "deadlines.errors.tooMany"),
});
export type CallOrganisations = z.output<typeof callOrganisationsSchema>;

/** Notices of a process that a person wants: in these languages, none ticked for all. */
export const chooseNoticesSchema = z.strictObject({
  processId: z.uuid(),
  wanted: z.enum(["yes", "no"]),
  languages: z.array(z.enum(locales)).max(locales.length).default([]),
});
export type ChooseNotices = z.output<typeof chooseNoticesSchema>;

/** The token of a link that stops notices: whose and of which process, and a seal. */
export const noticeTokenSchema = z.strictObject({ token: z.string().max(200) });
export type NoticeToken = z.output<typeof noticeTokenSchema>;
