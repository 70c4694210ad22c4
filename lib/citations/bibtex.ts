import { type CitedWork, dayOf, onOneLine, pinpoint, publisher } from "./cited-work";

const special = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["%", "\\%"],
  ["#", "\\#"],
  ["_", "\\_"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/** The ten characters that mean something to TeX, so that they stand for themselves. */
export function escapeTex(text: string): string {
  return onOneLine(text).replace(/[\\{}$&%#_~^]/g, (character) => special.get(character) ?? character);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An entry for BibTeX and biber (UTF-8). A second pair of braces keeps a name from being taken apart into given and
 * family name, and capitals in titles as they are.
 */
export function citeBibtex(work: CitedWork): string {
  const date = work.publishedAt === null ? null : dayOf(work.publishedAt);
  const note = [work.symbol, pinpoint(work)].filter((part) => part !== null);
  const fields: [string, string | null][] = [
    ["author", work.author === null ? null : `{{${escapeTex(work.author)}}}`],
    ["title", `{{${escapeTex(work.title)}}}`],
    ["howpublished", work.container === null ? null : `{${escapeTex(work.container)}}`],
    ["publisher", `{${publisher}}`],
    ["year", date === null ? null : `{${date.year}}`],
    ["month", date === null ? null : (months[date.month - 1] ?? null)],
    ["note", note.length === 0 ? null : `{${escapeTex(note.join(", "))}}`],
    ["language", `{${escapeTex(work.language)}}`],
    // Read as it stands: an escaped address would no longer lead anywhere.
    ["url", `{${work.url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${keyOf(work)},`, ...lines, "}", ""].join("\n");
}

/** A key of letters, digits and hyphens, the same for the same work. */
function keyOf({ symbol, url, paragraph, part }: CitedWork): string {
  const named = symbol ?? decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
  // The anchor of a part is its own, whatever the part is called.
  const ofPart = part === undefined ? "" : `-${new URL(url).hash}`;
  const place = paragraph === null ? ofPart : `-para-${paragraph}`;
  const key = `${named}${place}`.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return key.replace(/^-+|-+$/g, "") || "openfloor";
}
