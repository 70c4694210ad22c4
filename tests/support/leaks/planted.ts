import { z } from "zod";

/** What was planted in a site: what must be told nowhere, what must be found, and by which names its parts are addressed. */
export const plantedSchema = z.object({
  secrets: z.array(
    z.object({
      what: z.string(),
      word: z.string(),
      /** Mail to these addresses may hold it. */
      toldTo: z.array(z.string()),
      /** Whether it is in the database or in a kept file; what is taken out on the way in is not. */
      kept: z.boolean(),
      /**
       * How the test makes a leak of it: the state that hides it is changed, or, where nothing of its kind has a public
       * place, it is written where everybody reads.
       */
      lifted: z.enum(["state", "page", "nothing"]),
    }),
  ),
  /** Words that everybody may read: a crawl that does not find them has not been where they stand. */
  open: z.array(z.string()),
  /** What stands for each name in a path; names of one row belong together. */
  names: z.array(z.record(z.string(), z.array(z.string()).readonly())),
  /** The organisation behind protected submissions, whose own page its address names. */
  veiled: z.string(),
  /** Of contributions, messages and whatever else is asked for by its id. */
  ids: z.array(z.string()),
  /** Ids of files beside contributions. */
  files: z.array(z.string()),
  /** Addresses that get a mail once the jobs have run. */
  mailed: z.array(z.string()),
  /** The cookie of somebody who is signed in for another organisation, without any office. */
  cookie: z.string(),
});
export type Planted = z.output<typeof plantedSchema>;
