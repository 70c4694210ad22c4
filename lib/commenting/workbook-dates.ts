import { child, children, type XmlElement } from "@/lib/text/document-xml";

const millisecondsPerDay = 86_400_000;
/** Days from the beginning of each calendar of spreadsheets to 1 January 1970. */
const daysBefore1970 = { from1900: 25_569, from1904: 24_107 } as const;

/** The styles that show a number as a day or an hour (SpreadsheetML 18.8.30): built-in ones, and those that spell it. */
export function readDateStyles(styles: XmlElement | null): Set<number> {
  const root = styles ?? undefined;
  const spelled = new Set(
    children(child(root, "numFmts"), "numFmt")
      .filter(({ attributes }) => spellsDate(attributes.get("formatCode") ?? ""))
      .map(({ attributes }) => Number(attributes.get("numFmtId"))),
  );
  const dates = new Set<number>();
  children(child(root, "cellXfs"), "xf").forEach(({ attributes }, position) => {
    const format = Number(attributes.get("numFmtId") ?? "0");
    if (spelled.has(format) || (format >= 14 && format <= 22) || (format >= 45 && format <= 47)) dates.add(position);
  });
  return dates;
}

/** Letters of days and hours outside quoted words and colours. */
function spellsDate(format: string): boolean {
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

/** A counted day as 2026-03-01; the number itself where no calendar reaches. */
export function serialToDate(serial: number, from1904: boolean): string {
  const days = serial - (from1904 ? daysBefore1970.from1904 : daysBefore1970.from1900);
  const day = new Date(Math.round(days * millisecondsPerDay));
  return Number.isNaN(day.getTime()) || serial < 1 || serial > 2_958_465
    ? String(serial)
    : day.toISOString().slice(0, 10);
}
