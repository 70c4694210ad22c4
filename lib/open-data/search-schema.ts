import { z } from "zod";
import { exportedHitSchema } from "@/lib/search/exported-hit";

/** What a search answers; `isMore` says that `total` and the counts are of the newest of each kind only. */
export const searchAnswer = z.strictObject({
  data: z.array(exportedHitSchema),
  next: z.string().nullable(),
  total: z.int(),
  isMore: z.boolean(),
  facets: z.array(z.strictObject({ facet: z.string(), value: z.string(), count: z.int() })),
});
