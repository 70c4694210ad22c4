import type { MarkerReading } from "@/lib/text/list-markers";

type Level = { style: string; value: number; depth: number; indent: number; list: number | null };

/** Where a paragraph stands in the structure that its document declares, as far as it does. */
export type ListPlace = {
  /** The list it is an item of, by an identity of the importer's choice. */
  list?: number;
  /** The list whose current item holds it. */
  parent?: number;
  /** Columns of white space before it, where the document is plain text. */
  indent?: number;
};

/**
 * Finds how deep each paragraph of a document is nested, from its declared lists where there are
 * any, else from its markers as a reader would: "(b)" continues the sequence of "(a)", "(i)" after
 * "(a)" opens the level below, "13." continues from "12." above them. Depth 0 is the top; list items
 * under a paragraph that ends with a colon belong to that paragraph.
 */
export class ListNesting {
  private levels: Level[] = [];
  private hasBase = false;
  private introducesList = false;

  /** A heading ends every list. */
  heading(): void {
    this.levels = [];
    this.hasBase = false;
    this.introducesList = false;
  }

  /** The text of the paragraph placed last, once it is known to its end. */
  ended(text: string): void {
    this.introducesList = /[:\uFF1A]\s*(?:\[\d+\]\s*)*$/u.test(text);
  }

  /** The depth of a paragraph without a marker. */
  plain(place: ListPlace = {}): number {
    const holder = this.find(place.parent);
    if (holder) {
      this.levels.length = this.levels.indexOf(holder) + 1;
      return holder.depth + 1;
    }
    this.levels = [];
    this.hasBase = true;
    return 0;
  }

  /** Whether a marker starts a sequence or continues one that is open. */
  expects(readings: MarkerReading[]): boolean {
    return readings.some((reading) => reading.value === 1) || this.continued(readings, 0, null) !== null;
  }

  /** The depth of a paragraph with a marker. */
  marked(readings: MarkerReading[], place: ListPlace = {}): number {
    const known = this.find(place.list);
    if (known) return this.settle(known, readings[0]);
    const indent = place.indent ?? null;
    const holder = this.find(place.parent);
    const floor = holder ? this.levels.indexOf(holder) + 1 : 0;
    if (holder && place.list !== undefined) this.levels.length = floor;
    if (indent !== null) this.levels = this.levels.filter((level) => level.indent <= indent);
    const continued = this.continued(readings, floor, indent);
    if (continued) {
      continued.level.list = place.list ?? continued.level.list;
      return this.settle(continued.level, continued.reading);
    }
    return this.open(readings, place);
  }

  private find(list: number | undefined): Level | undefined {
    return list === undefined ? undefined : this.levels.findLast((level) => level.list === list);
  }

  private settle(level: Level, reading: MarkerReading | undefined): number {
    this.levels.length = this.levels.indexOf(level) + 1;
    if (reading) level.value = reading.value;
    return level.depth;
  }

  private continued(readings: MarkerReading[], floor: number, indent: number | null) {
    for (let at = this.levels.length - 1; at >= floor; at -= 1) {
      const level = this.levels[at];
      if (!level || (indent !== null && level.indent < indent)) continue;
      const reading = readings.find(
        ({ style, value }) => style === level.style && (style.startsWith("bullet") || value === level.value + 1),
      );
      if (reading) return { level, reading };
    }
    return null;
  }

  private open(readings: MarkerReading[], place: ListPlace): number {
    const restarted = this.restarted(readings, place);
    if (restarted) return this.settle(restarted.level, restarted.reading);
    // The first of a sequence: "(i)" that continues no letters is a Roman one.
    const reading = readings.find(({ value }) => value === 1) ?? readings[0];
    const above = this.levels.at(-1);
    const isFigure = reading?.style.startsWith("figure") ?? false;
    const belongsToBase = !isFigure || (this.introducesList && reading?.value === 1);
    const underBase = this.hasBase && belongsToBase;
    const depth = above ? above.depth + 1 : underBase ? 1 : 0;
    this.levels.push({
      style: reading?.style ?? "",
      value: reading?.value ?? 0,
      depth,
      indent: place.indent ?? 0,
      list: place.list ?? null,
    });
    return depth;
  }

  /** An open sequence that jumps ahead, or one that begins anew without a colon before it. */
  private restarted(readings: MarkerReading[], place: ListPlace) {
    if (place.parent !== undefined || this.startsUnknown(readings)) return null;
    for (const level of this.levels.toReversed()) {
      const reading = readings.find(({ style }) => style === level.style);
      const deeper = place.indent !== undefined && level.indent < place.indent;
      const startsBelow = reading?.value === 1 && this.introducesList;
      if (reading && !deeper && !startsBelow) return { level, reading };
    }
    return null;
  }

  /** "(i)" after "(c)" does not jump to the ninth letter: it is the first of a sequence not open yet. */
  private startsUnknown(readings: MarkerReading[]): boolean {
    return readings.some(({ style, value }) => value === 1 && !this.levels.some((level) => level.style === style));
  }
}
