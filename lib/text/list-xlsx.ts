import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import type { ListTable } from "./list-table";

/** A spreadsheet holds 32,767 characters in one cell; what is cut says so. */
const longestCell = 32_000;

const widest = 60;

/**
 * A table as a workbook (ECMA-376) with a head that stays in sight and filters. Every cell is words, also where they
 * look like a formula or a number: nothing in it is ever computed.
 */
export async function tableAsXlsx(name: string, { columns, rows }: ListTable): Promise<Uint8Array> {
  const output = new PassThrough();
  const written = buffer(output);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  book.creator = "Openfloor";
  const sheet = book.addWorksheet(name.slice(0, 31), { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map((key) => ({ key, header: key, width: widthOf(key, rows) }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  for (const row of rows) sheet.addRow(columns.map((column) => cellOf(row[column] ?? ""))).commit();
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.commit();
  await book.commit();
  return written;
}

/** XML 1.0, section 2.2: characters that no document may hold are left out. */
function cellOf(text: string): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "");
  return clean.length > longestCell ? `${clean.slice(0, longestCell)} …` : clean;
}

/** As wide as the first rows need. */
function widthOf(column: string, rows: ListTable["rows"]): number {
  const lengths = rows.slice(0, 50).map((row) => row[column]?.length ?? 0);
  return Math.min(widest, Math.max(column.length, ...lengths) + 2);
}
