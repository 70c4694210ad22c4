import { z } from "zod";
import { formNames } from "./forms";

const id = z.uuid();

/** Days for which an uploaded table waits to be confirmed. */
export const keptDays = 7;

/** A filled form as the page sends it. */
export const uploadTableSchema = z.strictObject({
  versionId: id,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "commenting.errors.languageUnknown"),
  file: z.instanceof(File, { error: "commenting.errors.fileMissing" }),
});

/** Confirms the rows that were shown. */
export const confirmTableSchema = z.strictObject({
  tableId: id,
  /** Set when the rows with something against them shall be left out. */
  leaveOut: z.literal("yes").optional(),
  /** Set when the rows that name another organisation shall be kept, too. */
  takeOver: z.literal("yes").optional(),
});
export type ConfirmTable = z.output<typeof confirmTableSchema>;

export const actOnTableSchema = z.strictObject({ tableId: id });
export type ActOnTable = z.output<typeof actOnTableSchema>;

/** Which empty form somebody downloads. */
export const formQuerySchema = z.object({
  form: z.enum(formNames).default("iso"),
  format: z.enum(["docx", "xlsx"]).default("docx"),
  rows: z.enum(["paragraphs", "blank"]).default("paragraphs"),
  locale: z.string().default("en"),
});
