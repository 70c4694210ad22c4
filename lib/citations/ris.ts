import { type CitedWork, dayOf, onOneLine, pinpoint, publisher } from "./cited-work";

const two = (number: number) => String(number).padStart(2, "0");

/**
 * A record in the format RIS: a tag of two characters, two spaces, a hyphen, a space and the value; lines end with
 * CR LF. The format has no escape, so every value is one line. A comma would part a name into family and given name;
 * the comma behind it keeps it whole, as reference managers read it.
 */
export function citeRis(work: CitedWork): string {
  const date = work.publishedAt === null ? null : dayOf(work.publishedAt);
  const fields: [string, string | null][] = [
    ["TY", "ELEC"],
    ["AU", work.author === null ? null : nameOf(onOneLine(work.author))],
    ["TI", work.title],
    ["T2", work.container],
    ["PB", publisher],
    ["PY", date === null ? null : String(date.year)],
    ["DA", date === null ? null : `${date.year}/${two(date.month)}/${two(date.day)}`],
    ["M1", work.symbol],
    ["SP", pinpoint(work)],
    ["LA", work.language],
    ["UR", work.url],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${onOneLine(value)}\r\n`])).join("");
}

function nameOf(name: string): string {
  return name.includes(",") ? `${name},` : name;
}
