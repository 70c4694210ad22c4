import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/** By what a compilation is ordered. */
export const arrangements = ["paragraph", "norm", "group", "organisation"] as const;
export type Arrangement = (typeof arrangements)[number];

/** What a file is made of: the published comments, the text with the proposals inside it, or the text alone. */
export const fileKinds = ["compilation", "rolling_text", "draft_text"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Formats that are made by a job and kept; CSV and JSON are streamed when asked for. */
export const madeFormats = ["docx", "pdf", "xlsx"] as const;
export type MadeFormat = (typeof madeFormats)[number];

/** Which formats each kind comes in. */
export const formatsOf: Record<FileKind, readonly MadeFormat[]> = {
  compilation: ["docx", "pdf", "xlsx"],
  rolling_text: ["docx", "pdf"],
  draft_text: ["pdf"],
};

/** Arrangement of what has only one: the order of the text. */
export const textOrder: Arrangement = "paragraph";

const bent = "compilations.errors.unknownFile";

/** A file to be made: of which version, what, how ordered, in which format and with headings in which language. */
export const requestCompilationSchema = z
  .strictObject({
    versionId: z.uuid(bent),
    kind: z.enum(fileKinds, bent),
    arrangement: z.enum(arrangements, bent),
    format: z.enum(madeFormats, bent),
    locale: z.enum(locales, bent),
  })
  .refine(({ kind, format }) => formatsOf[kind].includes(format), bent)
  .refine(({ kind, arrangement }) => kind === "compilation" || arrangement === textOrder, bent);

export type RequestCompilation = z.output<typeof requestCompilationSchema>;

export const tellWhenReadySchema = z.strictObject({ compilationId: z.uuid(bent) });
export type TellWhenReady = z.output<typeof tellWhenReadySchema>;
