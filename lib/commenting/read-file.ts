import { DomainError } from "@/lib/kernel/errors";

/** A row as it stands in the file: its number as the program that made it shows it, and the text of each cell. */
export type FileRow = { row: number; cells: string[] };

/** One sheet, or one table of a text document. */
export type FileTable = { rows: FileRow[] };

/** Everything in a file that may be a filled form. */
export type FileContent = {
  tables: FileTable[];
  /** Rows outside the tables that may hold the headings: those of the page header, as in ISO's own template. */
  pageHeader: FileRow[];
  /** The version that the form was made for, as it says itself; null when it does not. */
  versionId: string | null;
};

/** Name under which our forms carry the id of their version: a property of a document, a hidden sheet of a workbook. */
export const versionMark = "openfloorVersion";

/** Bytes of a filled form. Two thousand long comments make about one megabyte. */
export const largestFile = 5_000_000;

/** Rows of one table that are looked at, empty ones and headings included. */
export const mostRows = 6_000;

/** Columns of one table that are looked at. */
export const mostColumns = 40;

/** Characters of one cell. Spreadsheet programs stop at 32,767. */
export const longestCell = 40_000;

export function fileRefusal(
  name:
    | "fileMissing"
    | "fileNotTable"
    | "fileDamaged"
    | "fileEncrypted"
    | "fileMacros"
    | "fileTooLarge"
    | "fileNotUtf8",
): DomainError {
  const key = `commenting.errors.${name}`;
  return new DomainError("invalid", "commenting.errors.notRead", { fields: { file: { key } } });
}

/** Stops a file that holds more rows, columns or letters than any filled form. */
export function refuseOversizedRow({ row, cells }: FileRow): void {
  if (row > mostRows || cells.length > mostColumns || cells.some((cell) => cell.length > longestCell)) {
    throw fileRefusal("fileTooLarge");
  }
}

/** Sheets and tables often end in rows that hold nothing; a row that holds nothing says nothing. */
export function filledRows(rows: readonly FileRow[]): FileRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
