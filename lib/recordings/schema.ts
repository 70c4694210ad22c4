import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine } from "@/lib/i18n/localised-schema";
import { cleanText } from "@/lib/text/clean-text";
import { lineField, seenRevisionField } from "@/lib/text/field-schema";

/** Most bytes of a recording that is kept here: some five hours of a meeting. A longer one is linked. */
export const largestRecording = 2_000_000_000;

/** Most bytes of a recording that comes in one piece, as from a form without scripts. */
export const largestAtOnce = 18_000_000;

/** Most bytes of the picture that is shown before a recording plays. */
export const largestPoster = 5_000_000;

const mostAppearances = 30;

const bytes = z.instanceof(Uint8Array).nullable().default(null);

const number = (max: number, refusal: string) =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number(refusal).int(refusal).min(1, refusal).max(max, refusal).nullable(),
  );

/** Address (https) of the recording elsewhere; empty means null. */
const link = lineField(1_000, "recordings.errors.link").refine(
  (address) => address === null || isHttps(address),
  "recordings.errors.link",
);

function isHttps(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === "https:" && url.username === "" && url.password === "";
}

const appearance = z.strictObject({
  name: lineField(200, "recordings.errors.nameTooLong"),
  affiliation: lineField(300, "recordings.errors.nameTooLong"),
  title: lineField(300, "recordings.errors.nameTooLong"),
});

const described = {
  title: localisedLine(300, { missing: "recordings.errors.titleMissing", tooLong: "recordings.errors.titleTooLong" }),
  kind: z.enum(["video", "audio"], "recordings.errors.kind"),
  /** Number in a row of episodes. */
  episode: number(99_999, "recordings.errors.episode"),
  language: z.preprocess((value) => (value === "" ? null : value), z.enum(locales).nullable().default(null)),
  link,
  minutes: number(6_000, "recordings.errors.minutes"),
  transcript: z
    .string()
    .max(500_000, "recordings.errors.transcriptTooLong")
    .transform((typed) => cleanText(typed).trim() || null)
    .default(null),
  /** Who is in it, as they were then; lines without a name are left out. */
  appearances: z
    .array(appearance)
    .max(mostAppearances, "recordings.errors.tooMany")
    .default([])
    .transform((all) => all.flatMap(({ name, ...rest }) => (name === null ? [] : [{ name, ...rest }]))),
};

export const addRecordingSchema = z.strictObject({ eventId: z.uuid(), ...described });
export type AddRecording = z.output<typeof addRecordingSchema>;

export const recordingIdSchema = z.strictObject({ id: z.uuid() });
export type RecordingId = z.output<typeof recordingIdSchema>;

export const editRecordingSchema = z.strictObject({ id: z.uuid(), seenRevision: seenRevisionField, ...described });
export type EditRecording = z.output<typeof editRecordingSchema>;

export const setRecordingFileSchema = z.strictObject({ id: z.uuid(), file: bytes });
export type SetRecordingFile = z.output<typeof setRecordingFileSchema>;

const dropped = z.enum(["true", "false"]).default("false");

/** What stands beside the file: null leaves what is there, unless it is dropped. */
export const setBesideSchema = z.strictObject({
  id: z.uuid(),
  seenRevision: seenRevisionField,
  /** WebVTT. */
  captions: bytes,
  dropCaptions: dropped,
  /** JPEG, PNG or WebP. */
  poster: bytes,
  dropPoster: dropped,
});
export type SetBeside = z.output<typeof setBesideSchema>;
