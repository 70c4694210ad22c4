import { z } from "zod";
import { columnNames, formNames } from "./forms";

const told = z.strictObject({
  /** Full message key. */
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A sentence about a row: what stands against it, or what its reader should know. */
export type RowRemark = z.output<typeof told>;

const segment = z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() });

/** What one row was read as. It becomes a comment unless something stands against it. */
export const plannedRowSchema = z.strictObject({
  /** Its number in the file. */
  row: z.int(),
  cells: z.record(z.enum(columnNames), z.string()),
  /** The paragraphs it is about; none for the whole text, and where none was found. */
  targets: z.array(z.strictObject({ id: z.string(), number: z.string().nullable(), anchor: z.string() })),
  type: z.enum(["general", "substantive", "technical", "editorial", "translation"]),
  stance: z.enum(["keep", "change", "delete", "add"]).nullable(),
  /** The reasons, with the place inside the paragraph that the form asks for apart. */
  body: z.string(),
  proposedText: z.string().nullable(),
  addPosition: z.enum(["before", "after"]).nullable(),
  /** What is asked for in the writer's own words; null where it is exact wording, or nothing. */
  changeNote: z.string().nullable(),
  redline: z.array(segment).nullable(),
  /** Why it cannot become a comment. */
  problems: z.array(told),
  /** What does not stand in its way. */
  notes: z.array(told),
  /** Whether it names another organisation than the one acted for. */
  foreign: z.boolean(),
});
export type PlannedRow = z.output<typeof plannedRowSchema>;

/** What was read out of one file, as it is kept until somebody confirms it. */
export const plannedTableSchema = z.strictObject({
  form: z.enum(formNames),
  /** Language of the comments (BCP 47). */
  language: z.string(),
  rows: z.array(plannedRowSchema),
});
export type PlannedTable = z.output<typeof plannedTableSchema>;
