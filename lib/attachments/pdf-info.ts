import { fileRefusal } from "./file-refusal";

/** A file has one description for each time it was added to; each has eight entries. */
const mostNamed = 30;

/**
 * Empties the strings of the document information (14.3.3): author, title, program, hours. In place; also of earlier
 * states of the file, which PDF keeps.
 * @returns whether every one that the file names was found in the open.
 */
export function blankInfo(cleaned: Buffer, text: string): boolean {
  let isFound = true;
  const named = new Set(Array.from(text.matchAll(/\/Info\s+(\d{1,10}\s+\d{1,5})\s+R\b/g), ([, name = ""]) => name));
  if (named.size > mostNamed) throw fileRefusal("damaged");
  for (const name of named) {
    const [number = "", generation = ""] = name.split(/\s+/);
    const places = objectsAt(text, number, generation);
    if (places.length === 0) isFound = false;
    for (const place of places) blankDictionary(cleaned, text, place);
  }
  return isFound && !/\/Info\s*<</.test(text);
}

function objectsAt(text: string, number: string, generation: string): number[] {
  const heads = new RegExp(`(?:^|[\\s>])${number}\\s+${generation}\\s+obj\\b`, "g");
  return Array.from(text.matchAll(heads), (head) => head.index + head[0].length);
}

/** Overwrites every string up to the end of the object, and those that it refers to. */
function blankDictionary(cleaned: Buffer, text: string, from: number): void {
  const end = text.indexOf("endobj", from);
  const object = text.slice(from, end < 0 ? from + 10_000 : end);
  blankStrings(cleaned, text, from, from + object.length);
  const references = [...object.matchAll(/\s(\d{1,10})\s+(\d{1,5})\s+R\b/g)];
  if (references.length > mostNamed) throw fileRefusal("damaged");
  for (const [, number = "", generation = ""] of references) {
    for (const place of objectsAt(text, number, generation)) {
      const until = text.indexOf("endobj", place);
      if (until > 0 && /^\s*[(<](?!<)/.test(text.slice(place, place + 20))) blankStrings(cleaned, text, place, until);
    }
  }
}

/** Literal strings become spaces, hexadecimal ones zeros (7.3.4). */
function blankStrings(cleaned: Buffer, text: string, from: number, until: number): void {
  for (let at = from; at < until; at += 1) {
    if (text[at] === "(") at = blankLiteral(cleaned, text, at, until);
    else if (text[at] === "<" && text[at + 1] === "<") at += 1;
    else if (text[at] === "<") {
      const end = text.indexOf(">", at);
      if (end < 0 || end > until) return;
      cleaned.fill("0", at + 1, end, "latin1");
      at = end;
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
