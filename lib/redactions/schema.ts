import { z } from "zod";
import { cleanText } from "@/lib/text/clean-text";

const orNull = z.literal("").transform(() => null);

/** A look at what stood in a contribution before words were taken out or it was refused, or at a file of it. */
export const lookAtSealedSchema = z.strictObject({
  contributionId: z.uuid(),
  attachmentId: orNull.or(z.uuid()).nullable().default(null),
  reason: z
    .string()
    .max(2_000, "redactions.errors.reasonLong")
    .transform((words) => cleanText(words).trim())
    .pipe(z.string().min(10, "redactions.errors.reasonMissing").max(500, "redactions.errors.reasonLong")),
});
export type LookAtSealed = z.output<typeof lookAtSealedSchema>;
