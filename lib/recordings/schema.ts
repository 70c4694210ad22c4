import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedLine } from "@/lib/i18n/localised-schema";
import { cleanText } from "@/lib/text/clean-text";
import { lineField } from "@/lib/text/field-schema";

/** Most bytes of a recording that is kept here; a longer one is linked. */
export const largestRecording = 18_000_000;
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

export const addRecordingSchema = z.strictObject({
  eventId: z.uuid(),
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
  /** The recording itself; null where it is linked. */
  file: bytes,
  /** WebVTT; null where there are none. */
  captions: bytes,
});
export type AddRecording = z.output<typeof addRecordingSchema>;

export const recordingIdSchema = z.strictObject({ id: z.uuid() });
export type RecordingId = z.output<typeof recordingIdSchema>;
