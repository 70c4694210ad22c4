import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { lineField, seenRevisionField } from "@/lib/text/field-schema";

/** Most characters of the text of a statement. */
export const longestStatement = 20_000;

/** Most organisations that are asked to be named with one speaker. */
export const mostPartners = 30;

/** Most seconds that a time limit, or all that was granted, can have. */
export const mostSeconds = 3_600;

export const orderRules = ["first_come", "groups_alternate", "states_first"] as const;

/** How the chair can set a list; that an item is over is an act of its own. */
export const settableLists = ["none", "announced", "open", "closed"] as const;

const id = z.uuid();

const line = (missing: string, longest = 200) =>
  z
    .string(missing)
    .max(longest, "speakers.errors.lineTooLong")
    .transform(cleanLine)
    .refine((typed) => typed !== "", missing);

const seconds = (refusal: string) => z.coerce.number(refusal).int(refusal).min(10, refusal).max(mostSeconds, refusal);

/** Local date and hour in the zone of the event, as "2026-11-30T18:00"; empty means by hand. */
const localHour = z
  .union([z.literal(""), z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)], "speakers.errors.hour")
  .default("")
  .transform((hour) => hour || null);

export const setListSchema = z.strictObject({
  itemId: id,
  seenRevision: seenRevisionField,
  list: z.enum(settableLists, "speakers.errors.listMissing"),
  order: z.enum(orderRules, "speakers.errors.orderMissing"),
  opensAt: localHour,
  closesAt: localHour,
  secondsEach: seconds("speakers.errors.seconds"),
  secondsCoalition: seconds("speakers.errors.seconds"),
  secondsReply: seconds("speakers.errors.seconds"),
});
export type SetList = z.output<typeof setListSchema>;

export const moveListSchema = z.strictObject({ itemId: id, to: z.enum(["open", "closed", "ended"]) });
export type MoveList = z.output<typeof moveListSchema>;

export const takeStatementsSchema = z.strictObject({ itemId: id, take: z.enum(["true", "false"]) });
export type TakeStatements = z.output<typeof takeStatementsSchema>;

export const askForFloorSchema = z.strictObject({
  itemId: id,
  speaker: line("speakers.errors.speakerMissing"),
  speakerTitle: lineField(200, "speakers.errors.lineTooLong"),
});
export type AskForFloor = z.output<typeof askForFloorSchema>;

/** An act on a request by somebody who saw it as it is. */
export const seenRequestSchema = z.strictObject({ id, seenRevision: seenRevisionField });
export type SeenRequest = z.output<typeof seenRequestSchema>;

export const callSpeakerSchema = z.strictObject({ id });
export type CallSpeaker = z.output<typeof callSpeakerSchema>;

export const moveClockSchema = z.strictObject({
  id,
  seenRevision: seenRevisionField,
  act: z.enum(["pause", "resume"]),
});
export type MoveClock = z.output<typeof moveClockSchema>;

export const grantTimeSchema = z.strictObject({
  id,
  seenRevision: seenRevisionField,
  seconds: z.coerce.number("speakers.errors.seconds").int().min(10).max(600),
});
export type GrantTime = z.output<typeof grantTimeSchema>;

export const settleRequestSchema = z.strictObject({
  id,
  seenRevision: seenRevisionField,
  outcome: z.enum(["heard", "not_heard"]),
});
export type SettleRequest = z.output<typeof settleRequestSchema>;

export const moveRequestSchema = z.strictObject({
  id,
  /** Of the item: whoever moves has seen the present order. */
  seenRevision: seenRevisionField,
  direction: z.enum(["up", "down"]),
});
export type MoveRequest = z.output<typeof moveRequestSchema>;

export const grantReplySchema = z.strictObject({
  itemId: id,
  /** Name or acronym in the directory. */
  organisation: line("speakers.errors.organisationMissing", 300),
  /** Empty where it is not known yet. */
  speaker: z.string().max(200, "speakers.errors.lineTooLong").transform(cleanLine).default(""),
});
export type GrantReply = z.output<typeof grantReplySchema>;

export const invitePartnerSchema = z.strictObject({
  id,
  /** Name or acronym in the directory. */
  organisation: line("speakers.errors.organisationMissing", 300),
});
export type InvitePartner = z.output<typeof invitePartnerSchema>;

export const answerInvitationSchema = z.strictObject({
  /** Of the partner's place. */
  id,
  answer: z.enum(["confirm", "decline"]),
  /** Revision of the statement that was read; 0 where none was handed in. */
  seenStatement: z.coerce.number().int().min(0).max(2_000_000_000),
});
export type AnswerInvitation = z.output<typeof answerInvitationSchema>;

export const handInStatementSchema = z.strictObject({
  /** Of the request. */
  id,
  /** Of the statement; 0 where none was handed in. */
  seenRevision: z.coerce.number().int().min(0).max(2_000_000_000),
  language: z.string("speakers.errors.languageMissing").regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  text: z
    .string()
    .max(longestStatement * 2, "speakers.errors.textTooLong")
    .transform((typed) => cleanText(typed).trim())
    .refine(({ length }) => length <= longestStatement, "speakers.errors.textTooLong")
    .default(""),
  /** A browser posts an empty file where none was chosen, without a name or, by script, with one that has no ending. */
  file: z
    .instanceof(File)
    .optional()
    .transform((file) => (file === undefined || (file.size === 0 && !file.name.includes(".")) ? null : file)),
  /** Whether a file that was handed in before stays where no other comes. */
  keepFile: z.enum(["true", "false"]).default("true"),
});
export type HandInStatement = z.output<typeof handInStatementSchema>;

/** A moderator's decision on the words they have read. */
export const decideStatementSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("publish"), id, seenRevision: seenRevisionField }),
  z.strictObject({
    decision: z.enum(["refuse", "return"]),
    id,
    seenRevision: seenRevisionField,
    reasonCode: z.string("speakers.errors.reasonMissing").min(1, "speakers.errors.reasonMissing").max(60),
    words: z
      .string()
      .max(2_000, "speakers.errors.wordsTooLong")
      .transform((typed) => cleanText(typed).trim() || null)
      .default(null),
  }),
]);
export type DecideStatement = z.output<typeof decideStatementSchema>;
