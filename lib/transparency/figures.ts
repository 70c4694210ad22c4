import { z } from "zod";
import { regions } from "@/lib/organisations/regions";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { appealStates, outcomes } from "./schema";

/** Null is withheld. */
const closed = z.int().nullable();

/** The figures of one group or region. */
const row = z.strictObject({
  received: closed,
  published: z.int(),
  published_redacted: z.int(),
  hidden: closed,
  refused: closed,
  withdrawn: closed,
  returned: closed,
  appealed: closed,
  /** Seconds; null where fewer than five were decided. */
  median: z.number().nullable(),
});

/** @property key null for persons, protected names, and organisations that have not said. */
export type FigureRow<Key> = z.infer<typeof row> & { key: Key | null };

const times = z.strictObject({
  /** How many were decided. */
  decided: z.int(),
  /** Seconds; null where nothing was decided. */
  median: z.number().nullable(),
  /** Seconds in which nine of ten were decided; null where nothing was. */
  ninetieth: z.number().nullable(),
  /** How many were decided for which an hour had been promised, and how many of them by that hour. */
  promised: z.int(),
  kept: z.int(),
});

export const figuresSchema = z.strictObject({
  /** Those whose outcome is public: the sum of the outcomes. */
  received: z.int(),
  outcomes: z.record(z.enum(outcomes), z.int()),
  /** By reason, the most frequent first. */
  refused: z.array(z.strictObject({ code: z.string(), count: z.int() })),
  /** Acts: how often something was returned to be corrected. */
  returned: z.int(),
  /** Acts: how often something published was taken out of sight, and was shown again as it was. */
  hidings: z.strictObject({ all: z.int(), restored: z.int() }),
  appeals: z.record(z.enum(appealStates), z.int()),
  time: times,
  groups: z.array(row.extend({ key: z.enum(stakeholderGroups).nullable() })),
  regions: z.array(row.extend({ key: z.enum(regions).nullable() })),
});

export type Figures = z.infer<typeof figuresSchema>;
