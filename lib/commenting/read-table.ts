import { DomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import type { ColumnName, FormName } from "./forms";
import { countsColumns, type HeadingFault, type HeadingRow, readHeadings } from "./headings";
import { openOfficePackage } from "./office-package";
import { readDocument } from "./read-document";
import { type FileContent, type FileRow, fileRefusal, largestFile } from "./read-file";
import { readSeparated } from "./read-separated";
import { readWorkbook } from "./read-workbook";

/** Rows that say something, in one file. */
export const mostFilledRows = 2_000;

/** How far down the headings are looked for; above them stand the title and the instructions. */
const headingsWithin = 80;

/** A row under the headings, by what its cells are about. */
export type TableRow = { row: number; cells: Record<ColumnName, string> };

/** A form as somebody filled it in, before anybody asked what it means. */
export type ReadTable = {
  form: FormName;
  /** The version that the file says it is about; null when it says nothing. */
  versionId: string | null;
  rows: TableRow[];
};

/** What bytes are, judged by themselves: their media type, or null when they are no form of ours. */
export type TableKind = "docx" | "xlsx" | "csv";

export const mediaTypes: Readonly<Record<TableKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

/**
 * Reads a filled ISO/IEC or IPPC form out of a text document, a workbook or separated values.
 *
 * Refuses as invalid, beside the field `file`: what is no such file or too large, a file without the headings of a
 * form, headings that were changed (with row, column, what belongs there and what stands there), more rows than
 * 2,000, and a form in which nothing was filled in.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable & { kind: TableKind }> {
  if (bytes.length === 0) throw fileRefusal("fileMissing");
  if (bytes.length > largestFile) throw fileRefusal("fileTooLarge");
  const { kind, content } = await readContent(bytes);
  const { headings, rows } = findForm(content);
  const filled = rows.filter(({ cells }) => !countsColumns(cells)).map((row) => toTableRow(row, headings));
  const said = filled.filter(saysSomething);
  if (said.length === 0) throw refused("nothingFilled");
  if (said.length > mostFilledRows) throw refused("tooManyRows", { rows: said.length, max: mostFilledRows });
  return { kind, form: headings.form, versionId: content.versionId, rows: said };
}

async function readContent(bytes: Uint8Array): Promise<{ kind: TableKind; content: FileContent }> {
  const begin = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  // Zip, or the container of the old formats, which the package refuses with the reason.
  if (!begin(0x50, 0x4b) && !begin(0xd0, 0xcf)) return { kind: "csv", content: readSeparated(bytes) };
  const file = await openOfficePackage(bytes);
  if (file.main.name === "document") return { kind: "docx", content: await readDocument(file) };
  if (file.main.name === "workbook") return { kind: "xlsx", content: await readWorkbook(file) };
  throw fileRefusal("fileNotTable");
}

type FoundForm = { headings: HeadingRow; rows: FileRow[] };

/** The table under the headings of a form; headings that were changed count only where no good ones are. */
function findForm(content: FileContent): FoundForm {
  let fault: { row: number; fault: HeadingFault } | null = null;
  for (const { rows } of content.tables) {
    for (const [index, { row, cells }] of rows.slice(0, headingsWithin).entries()) {
      const headings = readHeadings(cells);
      if (headings === null) continue;
      if (headings.fault === null) return { headings, rows: rows.slice(index + 1) };
      fault ??= { row, fault: headings.fault };
    }
  }
  for (const { row, cells } of content.pageHeader) {
    const headings = readHeadings(cells);
    if (headings === null) continue;
    if (headings.fault !== null) fault ??= { row, fault: headings.fault };
    else return { headings, rows: underPageHeader(content, headings) };
  }
  throw fault === null ? refused("noHeadings") : headingRefusal(fault.row, fault.fault);
}

/** ISO's own template keeps the headings in the header of the page, and the rows in the first table that fits them. */
function underPageHeader({ tables }: FileContent, { columns }: HeadingRow): FileRow[] {
  return tables.find(({ rows }) => rows.some(({ cells }) => cells.length === columns.length))?.rows ?? [];
}

function headingRefusal(row: number, { column, expected, found }: HeadingFault): DomainError {
  if (expected === null) return refused("headingAdded", { row, column, found: found ?? "" });
  if (found === null) return refused("headingMissing", { row, column, expected });
  return refused("headingChanged", { row, column, expected, found: found.slice(0, 80) });
}

function refused(name: string, values?: Record<string, string | number>): DomainError {
  const key = `commenting.errors.${name}`;
  return new DomainError("invalid", "commenting.errors.notRead", { fields: { file: { key, values } } });
}

function toTableRow({ row, cells }: FileRow, { columns }: HeadingRow): TableRow {
  const read: Record<ColumnName, string> = {
    organisation: "",
    line: "",
    section: "",
    clause: "",
    element: "",
    type: "",
    comment: "",
    change: "",
    observation: "",
  };
  columns.forEach(({ name }, index) => {
    read[name] = cleanText(cells[index] ?? "").trim();
  });
  return { row, cells: read };
}

/** An empty form has its rows prefilled with the paragraph; only more than that is a comment. */
function saysSomething({ cells }: TableRow): boolean {
  return cells.comment !== "" || cells.change !== "" || cells.type !== "";
}
