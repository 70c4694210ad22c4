import { isId } from "@/lib/kernel/ids";
import { child, isOn, settingOf, type XmlElement } from "@/lib/text/document-xml";
import { descendants, type OfficePackage } from "./office-package";
import { type FileContent, type FileRow, filledRows, mostColumns, refuseOversizedRow, versionMark } from "./read-file";

const mostPageHeaders = 9;
/** Elements whose content is not what a reader of the accepted text sees. */
const unseen = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "drawing",
  "pict",
  "object",
  "instrText",
  "delText",
  "pPr",
  "rPr",
]);
const spaces = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/**
 * The tables of a text document (WordprocessingML, ECMA-376 part 1, 17), as they read with every tracked change
 * accepted. Content controls, fields and hyperlinks are looked through.
 */
export async function readDocument(file: OfficePackage): Promise<FileContent> {
  const tables = descendants(file.main, "tbl").map((table) => ({ rows: readRows(table) }));
  return { tables, pageHeader: await readPageHeaders(file), versionId: await readVersion(file) };
}

async function readPageHeaders(file: OfficePackage): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (let number = 1; number <= mostPageHeaders; number += 1) {
    const header = await file.part(`${file.folder}header${number}.xml`);
    for (const table of descendants(header, "tbl")) rows.push(...readRows(table));
  }
  return rows;
}

async function readVersion(file: OfficePackage): Promise<string | null> {
  const properties = await file.part("docProps/custom.xml");
  const mark = descendants(properties, "property").find(({ attributes }) => attributes.get("name") === versionMark);
  const id = mark === undefined ? "" : everyText(mark).trim();
  return isId(id) ? id : null;
}

function everyText(element: XmlElement): string {
  return element.text + element.children.map(everyText).join("");
}

function readRows(table: XmlElement): FileRow[] {
  const rows = within(table, "tr")
    .map((element, index) => ({ element, row: index + 1 }))
    .filter(({ element }) => child(child(element, "trPr"), "del") === undefined)
    .map(({ element, row }) => ({ row, cells: readCells(element) }));
  rows.forEach(refuseOversizedRow);
  return filledRows(rows);
}

/** Rows of a table and cells of a row, also inside content controls, but not those of a table inside a cell. */
function within(element: XmlElement, name: "tr" | "tc"): XmlElement[] {
  return element.children.flatMap((part) => {
    if (part.name === name) return [part];
    return part.name === "tc" || part.name === "tr" || unseen.has(part.name) ? [] : within(part, name);
  });
}

function readCells(row: XmlElement): string[] {
  const before = Number(settingOf(child(row, "trPr"), "gridBefore") ?? "0");
  const cells: string[] = Array.from({ length: clamp(before) }, () => "");
  for (const cell of within(row, "tc")) {
    const properties = child(cell, "tcPr");
    const merge = child(properties, "vMerge");
    const continues = merge !== undefined && merge.attributes.get("val") !== "restart";
    cells.push(continues ? "" : textOf(cell).trim());
    const span = Number(settingOf(properties, "gridSpan") ?? "1");
    for (let filler = 1; filler < clamp(span); filler += 1) cells.push("");
  }
  return cells;
}

/** How many columns a cell takes, as far as that can be true. */
function clamp(columns: number): number {
  return Number.isFinite(columns) ? Math.min(Math.max(columns, 0), mostColumns + 1) : 0;
}

function textOf(element: XmlElement): string {
  if (element.name === "#text") return "";
  const space = spaces.get(element.name);
  if (space !== undefined) return space;
  if (element.name === "t") return element.children.map(({ text }) => text).join("");
  if (element.name === "r" && isOn(child(element, "rPr"), "vanish")) return "";
  const inside = element.children.map((part) => (unseen.has(part.name) ? "" : textOf(part))).join("");
  return element.name === "p" ? `${inside}\n` : inside;
}
