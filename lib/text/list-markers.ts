import { fromAbjad, fromLetters, fromRoman, latinDigits } from "@/lib/text/ordinals";

/** One way to understand a marker: "(i)" is the ninth letter or the first Roman figure. */
export type MarkerReading = { style: string; value: number };

export type ListMarker = {
  /** As written, without the space that follows. */
  text: string;
  /** Characters to drop from the line, the space included. */
  length: number;
  readings: MarkerReading[];
  /** Whether lines of running text seldom begin like this, so that it needs no neighbours. */
  certain: boolean;
};

const bullets = /^([\u2022\u25E6\u25AA\u25AB\u25CF\u25CB\u25A0\u2023\u2043\u00B7\u2013\u2014*-])(?:\s+|$)/u;
const bracketed =
  /^(\(\s?([a-zA-Z]{1,5}|[\u0621-\u064A]\u0640?|\d{1,3})\s?\)|([a-zA-Z]{1,5}|[\u0621-\u064A]\u0640?|\d{1,3})\))(?:\s+|$)/u;
const dotted = /^((\d{1,3}(?:\.\d{1,3}){0,4})[.-]?|([a-z]|[ivx]{1,5})\.)(?:\s+|$)/u;

/** The list marker that a line of text begins with, or null. */
export function readListMarker(line: string): ListMarker | null {
  const bullet = line.match(bullets);
  if (bullet) {
    const [whole, sign = ""] = bullet;
    return {
      text: sign,
      length: whole.length,
      readings: [{ style: `bullet ${sign}`, value: 1 }],
      certain: !/[*\u2013\u2014-]/.test(sign),
    };
  }
  const latin = latinDigits(line.slice(0, 40));
  const closed = latin.match(bracketed);
  if (closed) {
    const [whole, , inner, open] = closed;
    const text = line.slice(0, closed[1]?.length);
    const style = inner === undefined ? "half" : "full";
    const readings = readOrdinal(inner ?? open ?? "", style);
    return readings.length > 0 ? { text, length: whole.length, readings, certain: inner !== undefined } : null;
  }
  return readDotted(line, latin);
}

function readDotted(line: string, latin: string): ListMarker | null {
  const match = latin.match(dotted);
  if (!match) return null;
  const [whole, , figures, letters] = match;
  const text = line.slice(0, match[1]?.length);
  if (letters !== undefined) {
    return { text, length: whole.length, readings: readOrdinal(letters, "dot"), certain: false };
  }
  const parts = (figures ?? "").split(".");
  // "12 months" is a sentence, "12. Months" and "12.1 Months" are markers.
  if (parts.length === 1 && !/[.-]$/.test(text)) return null;
  const value = Number(parts.at(-1));
  const style = parts.length === 1 ? "figure dot" : `figures ${parts.length}`;
  return { text, length: whole.length, readings: [{ style, value }], certain: true };
}

/** All readings of a letter, Roman or figure ordinal in one kind of brackets. */
export function readOrdinal(ordinal: string, brackets: string): MarkerReading[] {
  if (/^\d+$/.test(ordinal)) return [{ style: `figure ${brackets}`, value: Number(ordinal) }];
  const abjad = fromAbjad(ordinal);
  if (abjad !== null) return [{ style: `abjad ${brackets}`, value: abjad }];
  const shape = ordinal === ordinal.toLowerCase() ? "lower" : "upper";
  if (shape === "upper" && ordinal !== ordinal.toUpperCase()) return [];
  const readings: MarkerReading[] = [];
  const letter = fromLetters(ordinal);
  // Past z people write aa, bb, cc or aa, ab, ac; other pairs are words such as "of".
  const doubled = ordinal.length === 2 && ordinal[0] === ordinal[1];
  if (letter !== null && ordinal.length === 1) readings.push({ style: `${shape} ${brackets}`, value: letter });
  else if (doubled) readings.push({ style: `${shape} ${brackets}`, value: 26 + (fromLetters(ordinal.slice(1)) ?? 0) });
  const roman = fromRoman(ordinal);
  if (roman !== null && roman <= 50) readings.push({ style: `${shape} roman ${brackets}`, value: roman });
  return readings;
}

/** The readings of a number that a document's own numbering gives, of which the value is known. */
export function readingsOf(text: string, format: string, value: number): MarkerReading[] {
  const known = readListMarker(text.trim())?.readings.filter((reading) => reading.value === value) ?? [];
  return known.length > 0 ? known : [{ ...(readOrdinal(String(value), format)[0] ?? { style: "" }), value }];
}
