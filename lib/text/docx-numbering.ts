import { child, children, settingOf, type XmlElement } from "@/lib/text/document-xml";
import { type MarkerReading, readingsOf } from "@/lib/text/list-markers";
import { toAbjad, toRoman } from "@/lib/text/ordinals";

type Level = { start: number; format: string; text: string; isLegal: boolean; restarts: boolean; style: string | null };
type AbstractList = { id: string; levels: Map<number, Level> };
type ListInstance = { abstract: AbstractList; starts: Map<number, number>; levels: Map<number, Level> };

export type DocxNumber = {
  /** As Word shows it: "12.", "(a)", "•". Empty where the level shows nothing. */
  text: string;
  readings: MarkerReading[];
  /** The list and level, for nesting. */
  list: number;
  /** The same list one level higher, if there is one. */
  parent?: number;
};

const deepestLevel = 8;

/**
 * Word's automatic numbering, computed as Word does (ECMA-376 part 1, 17.9): counters belong to the
 * abstract list and are shared by its instances, a level starts anew below a higher one, an instance
 * may override where it starts.
 */
export class DocxNumbering {
  private readonly instances = new Map<string, ListInstance>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();
  private readonly order = new Map<string, number>();

  constructor(numbering: XmlElement | null) {
    const abstracts = new Map<string, AbstractList>();
    const links = new Map<string, AbstractList>();
    for (const element of children(numbering ?? undefined, "abstractNum")) {
      const abstract = { id: element.attributes.get("abstractNumId") ?? "", levels: levelsOf(element) };
      abstracts.set(abstract.id, abstract);
      const style = settingOf(element, "styleLink");
      if (style !== undefined) links.set(style, abstract);
    }
    // A list may be defined through a numbering style, which another abstract list spells out.
    for (const element of children(numbering ?? undefined, "abstractNum")) {
      const linked = links.get(settingOf(element, "numStyleLink") ?? "");
      if (linked) abstracts.set(element.attributes.get("abstractNumId") ?? "", linked);
    }
    for (const element of children(numbering ?? undefined, "num")) {
      const abstract = abstracts.get(settingOf(element, "abstractNumId") ?? "");
      if (abstract) this.instances.set(element.attributes.get("numId") ?? "", instanceOf(element, abstract));
    }
  }

  /** The level of a list that a paragraph style is bound to. */
  levelOfStyle(numId: string, style: string): number | null {
    const levels = this.instances.get(numId)?.abstract.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
  }

  /** Counts one paragraph of a list; null when there is no such list or level. */
  next(numId: string, level: number): DocxNumber | null {
    const instance = this.instances.get(numId);
    if (!instance || level < 0 || level > deepestLevel) return null;
    const settings = this.levelSettings(instance, level);
    if (!settings) return null;
    const counters = this.count(instance, numId, level, settings);
    const base = this.order.get(instance.abstract.id) ?? this.order.size;
    this.order.set(instance.abstract.id, base);
    const list = base * (deepestLevel + 1) + level;
    const place = level > 0 ? { list, parent: list - 1 } : { list };
    if (settings.format === "none" && !/%\d/.test(settings.text.trim()))
      return { text: settings.text.trim(), readings: [], ...place };
    if (settings.format === "bullet") {
      const text = bulletSign(settings.text);
      return { text, readings: [{ style: `bullet ${text}`, value: 1 }], ...place };
    }
    const text = settings.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      const shown = this.levelSettings(instance, at);
      const value = counters[at] ?? shown?.start ?? 1;
      return formatNumber(value, settings.isLegal && at < level ? "decimal" : (shown?.format ?? "decimal"));
    });
    const value = counters[level] ?? settings.start;
    return { text: text.trim(), readings: readingsOf(text, settings.format, value), ...place };
  }

  private levelSettings(instance: ListInstance, level: number): Level | undefined {
    return instance.levels.get(level) ?? instance.abstract.levels.get(level);
  }

  private count(instance: ListInstance, numId: string, level: number, settings: Level): (number | undefined)[] {
    const counters = this.counters.get(instance.abstract.id) ?? [];
    this.counters.set(instance.abstract.id, counters);
    const start = instance.starts.get(level);
    const first = `${numId} ${level}`;
    if (start !== undefined && !this.started.has(first)) counters[level] = start;
    else counters[level] = (counters[level] ?? settings.start - 1) + 1;
    this.started.add(first);
    for (let above = 0; above < level; above += 1) {
      counters[above] ??= this.levelSettings(instance, above)?.start ?? 1;
    }
    for (let below = level + 1; below <= deepestLevel; below += 1) {
      if (this.levelSettings(instance, below)?.restarts !== false) counters[below] = undefined;
    }
    return counters;
  }
}

function instanceOf(element: XmlElement, abstract: AbstractList): ListInstance {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of children(element, "lvlOverride")) {
    const level = Number(override.attributes.get("ilvl"));
    const start = Number(settingOf(override, "startOverride") ?? "x");
    if (Number.isInteger(start)) starts.set(level, start);
    const own = child(override, "lvl");
    if (own) levels.set(level, levelOf(own));
  }
  return { abstract, starts, levels };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(children(element, "lvl").map((level) => [Number(level.attributes.get("ilvl")), levelOf(level)]));
}

function levelOf(element: XmlElement): Level {
  return {
    start: wholeNumber(settingOf(element, "start"), 1),
    format: settingOf(element, "numFmt") ?? "decimal",
    text: (settingOf(element, "lvlText") ?? "").slice(0, 60),
    isLegal: child(element, "isLgl") !== undefined,
    restarts: settingOf(element, "lvlRestart") !== "0",
    style: settingOf(element, "pStyle") ?? null,
  };
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** Symbol fonts keep their bullets in the private area; they all mean a bullet. */
function bulletSign(text: string): string {
  const sign = text.trim();
  if (sign === "o") return "\u25E6";
  return sign === "" || /[\p{Co}\u2666\u2756\u00A7]/u.test(sign) || sign.length > 2 ? "\u2022" : sign;
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return repeatedLetters(value);
    case "upperLetter":
      return repeatedLetters(value).toUpperCase();
    case "lowerRoman":
      return toRoman(value);
    case "upperRoman":
      return toRoman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "arabicAbjad":
    case "arabicAlpha":
      return toAbjad(value);
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** Word counts a … z, aa, bb, cc. */
function repeatedLetters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
