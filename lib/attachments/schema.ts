import { z } from "zod";
import { cleanLine } from "@/lib/text/clean-text";

const id = z.uuid();

/** One file from the form that works without scripts. */
export const addFileSchema = z.strictObject({
  contributionId: id,
  file: z.instanceof(File, { error: "attachments.errors.empty" }),
});

/** An act on one file. */
export const actOnFileSchema = z.strictObject({ id });
export type ActOnFile = z.infer<typeof actOnFileSchema>;

export const longestTitle = 200;

/** What a file is, in the submitter's words; nothing takes the words away. */
export const titleFileSchema = z.strictObject({
  id,
  title: z
    .string()
    .max(4 * longestTitle, "attachments.errors.titleTooLong")
    .transform(cleanLine)
    .refine((title) => title.length <= longestTitle, "attachments.errors.titleTooLong"),
});
export type TitleFile = z.infer<typeof titleFileSchema>;

export const moveFileSchema = z.strictObject({ id, direction: z.enum(["up", "down"]) });
export type MoveFile = z.infer<typeof moveFileSchema>;
