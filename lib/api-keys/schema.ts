import { z } from "zod";
import { cleanLine } from "@/lib/text/clean-text";

/** Keys that one person may have at a time. */
export const mostKeys = 5;

export const makeKeySchema = z.strictObject({
  /** What the key is called by its owner. */
  name: z
    .string()
    .max(80, "api-keys.errors.nameTooLong")
    .transform(cleanLine)
    .refine((name) => name !== "", "api-keys.errors.nameMissing"),
});
export type MakeKey = z.output<typeof makeKeySchema>;

export const endKeySchema = z.strictObject({ id: z.uuid() });
export type EndKey = z.output<typeof endKeySchema>;
