import { z } from "zod";

const fieldNames = z.array(z.string());

/** What becomes of one entry of a file that is imported, as it is shown before it is done. */
export const plannedLineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("create"), name: z.string(), ignored: fieldNames }),
  z.object({ kind: z.literal("update"), name: z.string(), ignored: fieldNames, changes: fieldNames }),
  /** Everything the entry says is known. */
  z.object({ kind: z.literal("unchanged"), name: z.string() }),
  /** The organisation has people here who speak for it, or is not in the directory: it is left alone. */
  z.object({ kind: z.literal("kept"), name: z.string() }),
  z.object({ kind: z.literal("refused"), name: z.string(), field: z.string() }),
]);
export type PlannedLine = z.output<typeof plannedLineSchema>;

export const plannedLinesSchema = z.array(plannedLineSchema);
