import { z } from "zod";
import { instant } from "./field-schemas";

/** The translations of a contribution; `words` by field of the original. */
export const translationsAnswer = z.strictObject({
  reference: z.string(),
  originalLanguage: z.string(),
  translations: z.array(
    z.strictObject({
      language: z.string(),
      mark: z.enum(["machine", "reviewed", "official"]),
      engine: z.string().nullable(),
      madeBy: z.string().nullable(),
      words: z.record(z.string(), z.string()),
      addedAt: instant,
      reviewedAt: instant.nullable(),
    }),
  ),
});
