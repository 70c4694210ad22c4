import { child, type XmlElement } from "@/lib/text/document-xml";
import { serialToDate } from "./workbook-dates";
import { textOfRuns } from "./workbook-strings";

/** What the cells of a workbook point to instead of saying it themselves. */
export type WorkbookValues = {
  strings: readonly string[];
  /** Positions of the cell styles that show a number as a day. */
  dateStyles: ReadonlySet<number>;
  /** Whether days are counted from 1904, as on old Macintoshes. */
  from1904: boolean;
};

/** The text of a cell as its reader saw it, as far as that can be told without drawing it. */
export function readCellText(cell: XmlElement, values: WorkbookValues): string {
  const kind = cell.attributes.get("t") ?? "n";
  if (kind === "inlineStr") return textOfRuns(child(cell, "is"));
  const value = textOf(child(cell, "v"));
  if (value === "") return "";
  if (kind === "s") return values.strings[Number(value)] ?? "";
  if (kind === "b") return value === "1" ? "TRUE" : "FALSE";
  if (kind !== "n") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const isDate = values.dateStyles.has(Number(cell.attributes.get("s") ?? "0"));
  // Fifteen digits are what spreadsheets show: 3.1 is kept as 3.1000000000000001.
  return isDate ? serialToDate(number, values.from1904) : String(Number(number.toPrecision(15)));
}

function textOf(element: XmlElement | undefined): string {
  return element?.children.map(({ text }) => text).join("") ?? "";
}
