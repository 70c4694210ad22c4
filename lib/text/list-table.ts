import { stringify } from "csv-stringify/sync";

/** A list as a table: the same cells in every file of it. Null is not stated. */
export type ListTable = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
};

/** What parts several values of one cell. */
export const cellSeparator = " | ";

/**
 * A table as CSV (RFC 4180) with a head. What is not stated is an empty cell. Words that a spreadsheet would take for a
 * formula get an apostrophe before them.
 */
export function tableAsCsv({ columns, rows }: ListTable): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
