import { strToU8, zipSync } from "fflate";
import { forms } from "@/lib/commenting/forms";

export const isoHeadings = forms.iso.map(({ heading }) => heading);

/** The cells of a row of the ISO table, in their order. */
export function isoCells(given: {
  organisation?: string;
  line?: string;
  clause?: string;
  element?: string;
  type?: string;
  comment?: string;
  change?: string;
}): string[] {
  const { organisation = "", line = "", clause = "", element = "", type = "te", comment = "", change = "" } = given;
  return [organisation, line, clause, element, type, comment, change, ""];
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type XlsxParts = {
  /** Inner XML of sheetData. */
  sheet: string;
  /** Inner XML of sst. */
  strings?: string;
  styles?: string;
  /** More entries, or other content for those above, by name. */
  entries?: Record<string, Uint8Array>;
};

/** A workbook as another program packs it, from the insides of its parts. */
export function anXlsx({ sheet, strings = "", styles = "", entries = {} }: XlsxParts): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(`${header}<Types/>`),
    "_rels/.rels": strToU8(
      `${header}<Relationships ${relations}><Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${header}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet 1" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${header}<Relationships ${relations}><Relationship Id="rId7" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/sharedStrings.xml": strToU8(`${header}<sst ${main}>${strings}</sst>`),
    "xl/styles.xml": strToU8(`${header}<styleSheet ${main}>${styles}</styleSheet>`),
    "xl/worksheets/sheet1.xml": strToU8(`${header}<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`),
    ...entries,
  });
}

/** A row of inline strings with its number. */
export function inlineRow(row: number, cells: readonly string[]): string {
  const letters = "ABCDEFGHIJKLMNOP";
  const written = cells.map(
    (cell, column) => `<c r="${letters[column]}${row}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row r="${row}">${written.join("")}</row>`;
}

/** A table of WordprocessingML whose cells are the given inner XML of table cells. */
export function wordTable(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

export function wordRow(cells: readonly string[]): string {
  return `<w:tr>${cells.map(wordCell).join("")}</w:tr>`;
}

export function wordCell(text: string): string {
  const content = text.startsWith("<w:") ? text : `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return `<w:tc><w:tcPr/>${content}</w:tc>`;
}
