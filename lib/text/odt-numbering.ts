import type { XmlElement } from "@/lib/text/document-xml";
import { type MarkerReading, readingsOf } from "@/lib/text/list-markers";
import { toAbjad, toLetters, toRoman } from "@/lib/text/ordinals";

type Level = {
  /** Null for a bullet. */
  format: string | null;
  bullet: string;
  prefix: string;
  suffix: string;
  /** As in "%1%.%2%)"; null where prefix, levels and suffix say it. */
  pattern: string | null;
  start: number;
  shownLevels: number;
  repeatsLetters: boolean;
};

/** How far a list has counted, level by level; several stretches of one list share it. */
export type ListCount = { id: number; counts: (number | undefined)[] };

export type OdtNumber = { text: string; readings: MarkerReading[]; list: number; parent?: number };

const deepestLevel = 9;

/** The automatic numbering of OpenDocument texts (ODF 1.3 part 3, 16.30 to 16.34, and 5.3 on lists). */
export class OdtNumbering {
  private readonly lists = new Map<string, Map<number, Level>>();

  /**
   * @param styles list styles among others
   * @param outline the numbering of headings
   */
  constructor(styles: XmlElement[], outline: XmlElement | undefined) {
    for (const element of styles) {
      if (element.name === "list-style") this.lists.set(element.attributes.get("name") ?? "", levelsOf(element));
    }
    if (outline) this.lists.set(outlineName, levelsOf(outline));
  }

  /** Sets a level so that the paragraph counted next gets this number. */
  startAt(count: ListCount, level: number, value: number): void {
    count.counts[level] = value - 1;
  }

  /** Counts one paragraph; a list without a style counts 1., 2., 3. as LibreOffice shows it. */
  next(style: string, count: ListCount, level: number): OdtNumber {
    const levels = this.lists.get(style);
    const settings = levels?.get(level) ?? plainLevel;
    const place = placeOf(count, level);
    const value = (count.counts[level] ?? settings.start - 1) + 1;
    count.counts[level] = value;
    count.counts.length = level + 1;
    for (let above = 0; above < level; above += 1) count.counts[above] ??= levels?.get(above)?.start ?? 1;
    if (settings.format === null) {
      const { bullet } = settings;
      return { text: bullet, readings: [{ style: `bullet ${bullet}`, value: 1 }], ...place };
    }
    const shown = (at: number) => {
      const own = levels?.get(at) ?? plainLevel;
      return formatted(count.counts[at] ?? own.start, own);
    };
    const text = (
      settings.pattern === null ? composed(settings, level, shown) : patterned(settings.pattern, shown)
    ).trim();
    return { text, readings: text === "" ? [] : readingsOf(text, settings.format, value), ...place };
  }

  /** The number before a heading; empty where headings have none. */
  nextHeading(count: ListCount, level: number): string {
    return this.lists.get(outlineName)?.get(level)?.format ? this.next(outlineName, count, level).text : "";
  }
}

const outlineName = "outline of the document";

/** The list at its level, for nesting. */
export function placeOf(count: ListCount, level: number): { list: number; parent?: number } {
  const list = count.id * (deepestLevel + 1) + Math.min(level, deepestLevel);
  return level > 0 ? { list, parent: list - 1 } : { list };
}

const plainLevel: Level = {
  format: "1",
  bullet: "",
  prefix: "",
  suffix: ".",
  pattern: null,
  start: 1,
  shownLevels: 1,
  repeatsLetters: false,
};

function composed({ prefix, suffix, shownLevels }: Level, level: number, shown: (at: number) => string): string {
  const numbers = Array.from({ length: Math.min(shownLevels, level + 1) }, (_, index) =>
    shown(level - Math.min(shownLevels, level + 1) + 1 + index),
  );
  return `${prefix}${numbers.filter((number) => number !== "").join(".")}${suffix}`;
}

function patterned(pattern: string, shown: (at: number) => string): string {
  return pattern.replace(/%(\d{1,2})%/g, (_, level) => shown(Number(level) - 1));
}

function levelsOf(style: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const { name, attributes } of style.children) {
    const level = wholeNumber(attributes.get("level"), 0) - 1;
    const kind = name.match(/^(?:list|outline)-level(?:-style)?(?:-(number|bullet|image))?$|^outline-level-style$/);
    if (!kind || level < 0 || level > deepestLevel) continue;
    const isNumber = kind[1] === "number" || kind[1] === undefined;
    levels.set(level, {
      format: isNumber ? (attributes.get("num-format") ?? "") : null,
      bullet: bulletSign(attributes.get("bullet-char") ?? ""),
      prefix: (attributes.get("num-prefix") ?? "").slice(0, 20),
      suffix: (attributes.get("num-suffix") ?? "").slice(0, 20),
      pattern: attributes.get("num-list-format")?.slice(0, 60) ?? null,
      start: wholeNumber(attributes.get("start-value"), 1),
      shownLevels: Math.max(1, Math.min(wholeNumber(attributes.get("display-levels"), 1), deepestLevel + 1)),
      repeatsLetters: attributes.get("num-letter-sync") === "true",
    });
  }
  return levels;
}

export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** Symbol fonts keep their bullets in the private area; they all mean a bullet. */
function bulletSign(sign: string): string {
  return sign.trim() === "" || /\p{Co}/u.test(sign) || sign.length > 2 ? "•" : sign.trim();
}

function formatted(value: number, { format, repeatsLetters }: Level): string {
  switch (format) {
    case "":
    case null:
      return "";
    case "a":
      return letters(value, repeatsLetters);
    case "A":
      return letters(value, repeatsLetters).toUpperCase();
    case "i":
      return toRoman(value);
    case "I":
      return toRoman(value).toUpperCase();
    default:
      return /^[\u0600-\u06FF]/u.test(format) ? toAbjad(value) : String(value);
  }
}

/** a … z, then aa, ab or, where the style says so, aa, bb. */
function letters(value: number, repeated: boolean): string {
  if (!repeated || value < 1 || value > 26 * 20) return toLetters(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
