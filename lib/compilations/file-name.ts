import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type Arrangement, arrangements, type FileKind, formatsOf, type MadeFormat, textOrder } from "./schema";

/** Formats that are written anew for whoever asks. */
export const streamedFormats = ["csv", "json"] as const;
export type StreamedFormat = (typeof streamedFormats)[number];

/** What a file name in an address means. */
export type NamedFile = { kind: FileKind; by: Arrangement; locale: Locale } & (
  | { made: MadeFormat; streamed: null }
  | { made: null; streamed: StreamedFormat }
);

const stems: Record<Exclude<FileKind, "compilation">, string> = { rolling_text: "rolling-text", draft_text: "text" };

/** Name of a file without its language and format, as in compilation-by-norm. */
export function stemOf(kind: FileKind, by: Arrangement): string {
  return kind === "compilation" ? `compilation-by-${by}` : stems[kind];
}

/** Last part of a file's address, as in compilation-by-norm.en.pdf. */
export function fileNameOf(file: { kind: FileKind; by: Arrangement; locale: string; format: string }): string {
  return `${stemOf(file.kind, file.by)}.${file.locale}.${file.format}`;
}

/** Reads it; null for what no file is called. */
export function readFileName(name: string): NamedFile | null {
  const [stem = "", locale, format, ...rest] = name.split(".");
  const about = readStem(stem);
  if (about === null || rest.length > 0 || !isLocale(locale)) return null;
  const made = formatsOf[about.kind].find((known) => known === format);
  if (made !== undefined) return { ...about, locale, made, streamed: null };
  const streamed = streamedFormats.find((known) => known === format);
  return streamed === undefined || about.kind !== "compilation" ? null : { ...about, locale, made: null, streamed };
}

function readStem(stem: string): { kind: FileKind; by: Arrangement } | null {
  if (stem === stems.rolling_text) return { kind: "rolling_text", by: textOrder };
  if (stem === stems.draft_text) return { kind: "draft_text", by: textOrder };
  const by = arrangements.find((known) => stem === stemOf("compilation", known));
  return by === undefined ? null : { kind: "compilation", by };
}
