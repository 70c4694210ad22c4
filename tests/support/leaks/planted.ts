import { z } from "zod";

/** What was planted in a site: what must be told nowhere, what must be found, and by which names its parts are addressed. */
export const plantedSchema = z.object({
  secrets: z.array(z.object({ what: z.string(), word: z.string() })),
  /** Words that everybody may read: a crawl that does not find them has not been where they stand. */
  open: z.array(z.string()),
  /** Mail to these goes to its own side. */
  ownAddresses: z.array(z.string()),
  /** What stands for each name in a path. */
  names: z.record(z.string(), z.array(z.string())),
  /** The name that is given away when the veil is lifted. */
  name: z.string(),
});
export type Planted = z.output<typeof plantedSchema>;
