import { fileRefusal } from "./file-refusal";

/** A file has one description for each time it was added to; each has eight entries. */
const mostNamed = 30;
/** Places where a file speaks of its description, and where it has one: each state of the file adds one. */
const mostPlaces = 300;
/** Characters of a description; keywords may be long. */
const longest = 100_000;

/**
 * Empties the strings of the document information (14.3.3): author, title, program, hours. In place; also of earlier
 * states of the file, which PDF keeps. The file is read through twice at most, however it is made.
 * @returns whether every one that the file names was found in the open.
 */
export function blankInfo(cleaned: Buffer, text: string): boolean {
  const descriptions = objectsAt(text, namedIn(text));
  const referred = new Set<string>();
  for (const place of [...descriptions.values()].flat()) {
    const end = endOf(text, place);
    blankStrings(cleaned, text, place, end);
    for (const [, name = ""] of text.slice(place, end).matchAll(/\s(\d{1,10}\s+\d{1,5})\s+R\b/g)) add(referred, name);
  }
  for (const place of [...objectsAt(text, referred).values()].flat()) {
    if (/^\s*[(<](?!<)/.test(text.slice(place, place + 20))) blankStrings(cleaned, text, place, endOf(text, place));
  }
  const isFound = [...descriptions.values()].every((places) => places.length > 0);
  return isFound && !/\/Info\s*<</.test(text);
}

/** Number and generation of each description that the file names, with one space between. */
function namedIn(text: string): Set<string> {
  const named = new Set<string>();
  const mentions = /\/Info\s+(\d{1,10}\s+\d{1,5})\s+R\b/g;
  for (let count = 0, found = mentions.exec(text); found !== null; count += 1, found = mentions.exec(text)) {
    if (count >= mostPlaces) throw fileRefusal("damaged");
    add(named, found[1] ?? "");
  }
  return named;
}

function add(names: Set<string>, name: string): void {
  names.add(name.replace(/\s+/, " "));
  if (names.size > mostNamed) throw fileRefusal("damaged");
}

/** Where the wanted objects begin, in each state of the file: after "12 0 obj". */
function objectsAt(text: string, wanted: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map(Array.from(wanted, (name): [string, number[]] => [name, []]));
  if (wanted.size === 0) return found;
  let count = 0;
  for (let at = text.indexOf("obj"); at >= 0; at = text.indexOf("obj", at + 3)) {
    const places = found.get(nameBefore(text, at));
    if (places === undefined) continue;
    count += 1;
    if (count > mostPlaces) throw fileRefusal("damaged");
    places.push(at + 3);
  }
  return found;
}

/** The two numbers that stand before a place, with one space between; nothing where others stand there. */
function nameBefore(text: string, at: number): string {
  // Most that is passed ends another object.
  if (text.charCodeAt(at - 1) > 0x20) return "";
  const [, number, generation] =
    /(?:^|[^\d])(\d{1,10})\s+(\d{1,5})\s+$/.exec(text.slice(Math.max(0, at - 32), at)) ?? [];
  return number === undefined ? "" : `${number} ${generation}`;
}

function endOf(text: string, from: number): number {
  const end = text.slice(from, from + longest).indexOf("endobj");
  return from + (end < 0 ? 10_000 : end);
}

/** Literal strings become spaces, hexadecimal ones zeros (7.3.4). */
function blankStrings(cleaned: Buffer, text: string, from: number, until: number): void {
  for (let at = from; at < until; at += 1) {
    if (text[at] === "(") at = blankLiteral(cleaned, text, at, until);
    else if (text[at] === "<" && text[at + 1] === "<") at += 1;
    else if (text[at] === "<") {
      const end = text.slice(at, until + 1).indexOf(">");
      if (end < 0) return;
      cleaned.fill("0", at + 1, at + end, "latin1");
      at += end;
    }
  }
}

/** Parentheses inside a string are balanced or escaped; the last one closes it. */
function blankLiteral(cleaned: Buffer, text: string, open: number, until: number): number {
  let depth = 0;
  for (let at = open; at < until; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")") {
      depth -= 1;
      if (depth === 0) {
        cleaned.fill(" ", open + 1, at, "latin1");
        return at;
      }
    }
  }
  return until;
}
