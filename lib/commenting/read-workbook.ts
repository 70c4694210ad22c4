import { isId } from "@/lib/kernel/ids";
import { child, children, type XmlElement } from "@/lib/text/document-xml";
import { descendants, type OfficePackage } from "./office-package";
import { type FileContent, type FileRow, fileRefusal, filledRows, refuseOversizedRow, versionMark } from "./read-file";
import { readDateStyles } from "./workbook-dates";
import { textOfRuns } from "./workbook-strings";
import { readCellText, type WorkbookValues } from "./workbook-values";

const mostSheets = 20;

/**
 * The sheets of a workbook (SpreadsheetML, ECMA-376 part 1, 18). A formula counts with the value that its program
 * left in the cell and is never computed.
 */
export async function readWorkbook(file: OfficePackage): Promise<FileContent> {
  const workbook = file.main;
  const paths = await readRelations(file);
  const values: WorkbookValues = {
    strings: children((await file.part(`${file.folder}sharedStrings.xml`)) ?? undefined, "si").map(textOfRuns),
    dateStyles: readDateStyles(await file.part(`${file.folder}styles.xml`)),
    from1904: /^(1|true)$/.test(child(workbook, "workbookPr")?.attributes.get("date1904") ?? ""),
  };
  const content: FileContent = { tables: [], pageHeader: [], versionId: null };
  for (const sheet of descendants(workbook, "sheet").slice(0, mostSheets)) {
    const path = paths.get(sheet.attributes.get("id") ?? "");
    const root = path === undefined ? null : await file.part(path);
    if (root === null) continue;
    const rows = readRows(root, values);
    const marked = rows[0]?.cells[0] === versionMark ? rows[0].cells[1] : undefined;
    if (marked === undefined) content.tables.push({ rows });
    else if (isId(marked)) content.versionId = marked;
  }
  if (content.tables.length === 0) throw fileRefusal("fileDamaged");
  return content;
}

/** Where each sheet lies in the package, by the id under which the workbook names it. */
async function readRelations({ folder, part, path }: OfficePackage): Promise<Map<string, string>> {
  const relations = await part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return new Map(
    children(relations ?? undefined, "Relationship").map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      return [attributes.get("Id") ?? "", target.startsWith("/") ? target.slice(1) : folder + target];
    }),
  );
}

function readRows(sheet: XmlElement, values: WorkbookValues): FileRow[] {
  const rows: FileRow[] = [];
  let last = 0;
  for (const element of children(child(sheet, "sheetData"), "row")) {
    last = Number(element.attributes.get("r") ?? last + 1);
    const row = { row: last, cells: readCells(element, values) };
    if (!row.cells.some((cell) => cell !== "")) continue;
    refuseOversizedRow(row);
    rows.push(row);
  }
  return filledRows(rows);
}

function readCells(row: XmlElement, values: WorkbookValues): string[] {
  const cells: string[] = [];
  for (const cell of children(row, "c")) {
    const column = columnOf(cell.attributes.get("r")) ?? cells.length;
    // A cell far to the right says nothing that belongs to the form, and an array up to it would only take memory.
    if (column > 100) continue;
    while (cells.length < column) cells.push("");
    cells[column] = readCellText(cell, values);
  }
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** "C5" is in the third column, which is 2; null where a writer left the address out. */
function columnOf(address: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? "")?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;
}
