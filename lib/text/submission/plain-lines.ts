import { cleanText } from "@/lib/text/clean-text";
import { raisedFrom, raisedTo, type SourceLine } from "./source-line";

const superscripts = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
const runOfSuperscripts = new RegExp(`[${superscripts}]+`, "gu");
const bom = /^\uFEFF/;

/** Figures that Unicode itself raises, such as ¹², as raised figures. */
export function markSuperscripts(text: string): string {
  return text.replace(runOfSuperscripts, (run) => {
    const digits = [...run].map((sign) => String(superscripts.indexOf(sign))).join("");
    return `${raisedFrom}${digits}${raisedTo}`;
  });
}

/**
 * The lines of a plain text. Form feeds part pages. Where most words are apart by tabs, as some programs write the text
 * of a PDF, a line with spaces alone was set differently, as headings are.
 */
export function plainLines(source: string): SourceLine[] {
  const text = source.replace(bom, "").replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n");
  const isTabbed = count(text, /\S\t+\S/g) > count(text, /\S +\S/g);
  const lines: SourceLine[] = [];
  let page = 1;
  let blanks = 0;
  let number = 0;
  for (const raw of text.split("\n")) {
    number += 1;
    for (const piece of raw.split("\f").map((part, index) => ({ part, index }))) {
      if (piece.index > 0) {
        page += 1;
        blanks += 1;
      }
      const cleaned = cleanText(piece.part)
        .replace(/[\s\u00A0]+/g, " ")
        .trim();
      if (cleaned === "") {
        blanks += piece.index > 0 ? 0 : 1;
        continue;
      }
      lines.push({
        text: markSuperscripts(cleaned),
        number,
        page,
        blanksBefore: blanks,
        size: null,
        closed: /\s$/.test(piece.part),
        hyphenated: /\u00AD\s*$/.test(piece.part),
        apart: isTabbed && !piece.part.trimEnd().includes("\t") && piece.part.includes(" "),
      });
      blanks = 0;
    }
  }
  return lines;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
