import ExcelJS, { type Cell, type Worksheet } from "exceljs";
import { colon } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { type FormContent, type FormRow, languageOfCell, writable } from "./form-content";
import { versionMark } from "./read-file";

/** Letters that a spreadsheet keeps in one cell; what is longer goes on in the row below. */
const longestWrittenCell = 32_000;
/** Rows under the last one in which the list of types is offered, too. */
const furtherRows = 300;
/** Room for three lines, in points. */
const headingHeight = 42;
const face = { name: "Arial", size: 10 } as const;
/** Of the width of a page in landscape, in letters of the usual font. */
const pageLetters = 150;

const hairline = { style: "thin", color: { argb: "FF8A8F8D" } } as const;
const border = { top: hairline, bottom: hairline, left: hairline, right: hairline };
const headingFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE4ECEA" } } as const;

/**
 * A form as a workbook: what it is about, the table, and the text on a second sheet. No cells are merged, as the rules
 * of the form ask, and every cell holds text, so that nothing anybody wrote is ever computed.
 */
export async function writeWorkbook(content: FormContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  writeTable(workbook.addWorksheet(sheetName(content.tableTitle)), content);
  if (content.text !== null) writeText(workbook.addWorksheet(sheetName(content.text.title)), content.text, content);
  const mark = workbook.addWorksheet(versionMark, { state: "veryHidden" });
  mark.getCell("A1").value = versionMark;
  mark.getCell("B1").value = content.versionId;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeTable(sheet: Worksheet, content: FormContent): void {
  const { columns } = content;
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = (width * pageLetters) / 100;
  });
  put(sheet.getCell(1, 1), content.title).font = { ...face, bold: true, size: 14 };
  let row = 2;
  for (const { label, value } of content.facts) {
    put(sheet.getCell(row, 1), `${label}${colon(content.locale)}${value}`);
    row += 1;
  }
  row += 1;
  for (const sentence of content.instructions) {
    put(sheet.getCell(row, 1), sentence);
    row += 1;
  }
  row += 1;
  writeHeadings(sheet, row, content);
  const last = writeRows(sheet, row + 1, content);
  offerTypes(sheet, row + 1, last + furtherRows, content);
  sheet.views = [{ state: "frozen", ySplit: row, rightToLeft: directionOf(content.locale) === "rtl" }];
  sheet.pageSetup = { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
}

function writeHeadings(sheet: Worksheet, row: number, { columns }: FormContent): void {
  sheet.getRow(row).height = headingHeight;
  columns.forEach(({ heading }, index) => {
    const cell = put(sheet.getCell(row, index + 1), heading);
    cell.font = { ...face, bold: true };
    cell.fill = headingFill;
    cell.border = border;
    cell.alignment = { wrapText: true, vertical: "top" };
  });
}

/** Gives the number of the last row written. */
function writeRows(sheet: Worksheet, first: number, { columns, rows, locale }: FormContent): number {
  let at = first;
  for (const row of rows.flatMap(inSeveralRows)) {
    columns.forEach(({ name }, index) => {
      const cell = put(sheet.getCell(at, index + 1), row.cells[name] ?? "");
      cell.border = border;
      const readingOrder = directionOf(languageOfCell(name, row, locale));
      cell.alignment = { wrapText: true, vertical: "top", readingOrder };
    });
    at += 1;
  }
  return at - 1;
}

/** A row whose cells are too long for one, cut into several of which each says where it belongs. */
function inSeveralRows(row: FormRow): FormRow[] {
  const { comment = "", change = "", observation = "" } = row.cells;
  if ([comment, change, observation].every(({ length }) => length <= longestWrittenCell)) return [row];
  const pieces = { comment: cut(comment), change: cut(change), observation: cut(observation) };
  const parts = Math.max(pieces.comment.length, pieces.change.length, pieces.observation.length);
  return Array.from({ length: parts }, (_, part) => ({
    ...row,
    cells: {
      ...row.cells,
      comment: pieces.comment[part] ?? "",
      change: pieces.change[part] ?? "",
      observation: pieces.observation[part] ?? "",
    },
  }));
}

/** Counted in characters, of which each takes at most two places, so that none is cut in half. */
function cut(text: string): string[] {
  return text.match(new RegExp(`.{1,${longestWrittenCell / 2}}`, "gsu")) ?? [];
}

function offerTypes(sheet: Worksheet, first: number, last: number, { columns, codes, codeRefusal }: FormContent): void {
  const column = 1 + columns.findIndex(({ name }) => name === "type");
  for (let row = first; row <= last; row += 1) {
    sheet.getCell(row, column).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${codes.join(",")}"`],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: codeRefusal.title.slice(0, 32),
      error: codeRefusal.text.slice(0, 255),
    };
  }
}

function writeText(sheet: Worksheet, text: NonNullable<FormContent["text"]>, { locale }: FormContent): void {
  sheet.getColumn(1).width = 12;
  sheet.getColumn(2).width = 110;
  for (const [index, heading] of [text.numberHeading, text.textHeading].entries()) {
    const cell = put(sheet.getCell(1, index + 1), heading);
    cell.font = { ...face, bold: true };
    cell.fill = headingFill;
  }
  text.paragraphs.forEach((paragraph, index) => {
    put(sheet.getCell(index + 2, 1), paragraph.number).alignment = { vertical: "top" };
    const cell = put(sheet.getCell(index + 2, 2), paragraph.text.slice(0, longestWrittenCell));
    cell.alignment = { wrapText: true, vertical: "top", readingOrder: directionOf(text.language) };
    if (paragraph.isHeading) cell.font = { ...face, bold: true };
  });
  sheet.views = [{ state: "frozen", ySplit: 1, rightToLeft: directionOf(locale) === "rtl" }];
}

/** Puts text into a cell, as text whatever it begins with. */
function put(cell: Cell, text: string): Cell {
  // The format reads _x000D_ as a line end; who wrote these letters meant them.
  cell.value = writable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  cell.numFmt = "@";
  cell.font = face;
  return cell;
}

/** Names of sheets are short and leave out seven signs. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
