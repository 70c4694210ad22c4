import { readListMarker } from "@/lib/text/list-markers";
import type { Joining } from "./join-lines";
import type { LineRun } from "./line-runs";
import { usualSize } from "./line-runs";
import { beginsAnew, endsSentence } from "./line-setting";
import { labelOf } from "./section-labels";
import { placeOf, type SourceLine, type SourcePlace, withoutSigns } from "./source-line";

/** A block of running text before notes are put into it. */
export type LineBlock = {
  kind: "heading" | "paragraph";
  /** Height of the letters of a heading; null where the document says none. */
  size: number | null;
  marker: string | null;
  text: string;
  place: SourcePlace;
  /** The run of the document in which it begins, from 0. */
  run: number;
};

/** Lines that a heading may run over, and words that it may have. */
const mostHeadingLines = 3;
const mostHeadingWords = 18;

type Open = { lines: SourceLine[]; run: number; marker: string | null };

/** The headings, paragraphs and list items that runs of lines make. A paragraph that breaks off at the end of a page goes on after it. */
export function bodyBlocks(runs: LineRun[], joining: Joining): LineBlock[] {
  return new BlockMaker(runs, joining).make();
}

class BlockMaker {
  private readonly blocks: LineBlock[] = [];
  private readonly usual: number | null;
  private open: Open | null = null;

  constructor(
    private readonly runs: LineRun[],
    private readonly joining: Joining,
  ) {
    this.usual = usualSize(runs.flatMap(({ lines }) => lines));
  }

  make(): LineBlock[] {
    this.runs.forEach(({ lines }, run) => {
      for (let at = 0; at < lines.length; ) at += this.takeLine(lines, at, run);
    });
    this.close();
    return this.blocks;
  }

  /** Takes one line, or the lines of a heading; returns how many. */
  private takeLine(lines: SourceLine[], at: number, run: number): number {
    const line = lines[at];
    if (!line) return 1;
    const { open } = this;
    const fresh = open === null || this.ends(open, line, run);
    if (fresh) {
      const heading = this.headingLines(lines, at);
      if (heading.length > 0) {
        this.close();
        this.push("heading", heading, run, null);
        return heading.length;
      }
      this.close();
      const marker = readListMarker(line.text);
      const dropped = marker?.length ?? 0;
      this.open = { lines: [{ ...line, text: line.text.slice(dropped) }], run, marker: marker?.text ?? null };
    } else open.lines.push(line);
    return 1;
  }

  /** Whether a line does not go on with the open paragraph. */
  private ends({ lines, run: openRun }: Open, line: SourceLine, run: number): boolean {
    const before = lines.at(-1);
    const { setting } = this.joining;
    if (!before || !setting.isWrapped) return true;
    const marker = readListMarker(line.text);
    if (marker?.certain) return true;
    if (run !== openRun) {
      // Over notes or the end of a page only what broke off goes on.
      return endsSentence(before.text)
        ? beginsAnew(line.text) || line.blanksBefore > 0
        : marker !== null || this.looksLikeHeading(line);
    }
    if (line.blanksBefore > 0 || line.apart !== before.apart || this.isLarger(line) !== this.isLarger(before))
      return true;
    if (labelOf(line.text) !== null && endsSentence(before.text)) return true;
    const isShort = before.text.length < setting.width * 0.75;
    return isShort && endsSentence(before.text) && beginsAnew(line.text);
  }

  /** The lines from here on that are a heading together; none when it is no heading. */
  private headingLines(lines: SourceLine[], at: number): SourceLine[] {
    const first = lines[at];
    if (!first || (!this.joining.setting.isWrapped && !this.isShortLine(first))) return [];
    if (!this.looksLikeHeading(first)) return [];
    const taken = [first];
    for (
      let next = lines[at + taken.length];
      next && taken.length < mostHeadingLines;
      next = lines[at + taken.length]
    ) {
      const together = next.blanksBefore === 0 && next.apart === first.apart && next.size === first.size;
      const goesOn = first.apart || this.isLarger(first) || !beginsAnew(next.text);
      if (!together || !goesOn || !this.isShortLine(next) || labelOf(next.text) !== null) break;
      taken.push(next);
    }
    const text = taken.map((line) => withoutSigns(line.text)).join(" ");
    const after = lines[at + taken.length];
    const apart = first.apart || this.isLarger(first);
    if (text.split(/\s+/).length > mostHeadingWords || /[.;,。；،]$/u.test(text) || labelOf(text) !== null) return [];
    if (apart) return taken;
    if (!after) return [];
    // Scripts without small letters do not show where a sentence goes on.
    const showsCase = /[\p{Ll}\p{Lu}]/u.test(after.text);
    const standsAlone = after.blanksBefore > 0 || (showsCase && beginsAnew(after.text));
    return standsAlone && this.isShortLine(first) ? taken : [];
  }

  private looksLikeHeading(line: SourceLine): boolean {
    const text = withoutSigns(line.text);
    if (!/\p{L}/u.test(text) || /^[•◦▪\-–*]/.test(text) || /https?:\/\//.test(text)) return false;
    const marker = readListMarker(text);
    if (marker && /[a-z\u0621-\u064A]/u.test(marker.text)) return false;
    if (this.isLarger(line) || line.apart) return beginsAnew(text) && this.isShortEnough(text);
    return beginsAnew(text) && this.isShortLine(line) && !endsSentence(text);
  }

  private isShortEnough(text: string): boolean {
    return text.split(/\s+/).length <= mostHeadingWords && text.length <= 160;
  }

  private isShortLine(line: SourceLine): boolean {
    const { width, isWrapped } = this.joining.setting;
    const limit = isWrapped ? Math.min(80, Math.max(20, width * 0.72)) : 80;
    return line.text.length <= limit;
  }

  private isLarger({ size }: SourceLine): boolean {
    return size !== null && this.usual !== null && size > this.usual * 1.07;
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    if (open) this.push("paragraph", open.lines, open.run, open.marker);
  }

  private push(kind: LineBlock["kind"], lines: SourceLine[], run: number, marker: string | null): void {
    const [first] = lines;
    if (!first) return;
    const text = this.joining.join(lines).trim();
    const place = placeOf(first, this.joining.setting.hasPages);
    if (text !== "" || marker !== null) this.blocks.push({ kind, size: first.size, marker, text, place, run });
  }
}
