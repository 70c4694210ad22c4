import type { SourceLine } from "./source-line";

/** Lines that stand together, apart from others by a wide space or by the end of a page. */
export type LineRun = {
  lines: SourceLine[];
  /** Whether it is set smaller than the running text at the foot of a page, as notes are. */
  isFoot: boolean;
};

/** Empty lines that part two runs; paragraphs are apart by one or two. */
const wideSpace = 3;

/** Letters of notes have at most this share of the height of the running text. */
const smallerThan = 0.93;

/** The runs of a document: parted by wide spaces, ends of pages, and the smaller letters at the foot of a page. */
export function lineRuns(lines: SourceLine[]): LineRun[] {
  const usual = usualSize(lines);
  const feet = usual === null ? new Set<SourceLine>() : footLines(lines, usual);
  const runs: LineRun[] = [];
  let before: SourceLine | undefined;
  for (const line of lines) {
    const isFoot = feet.has(line);
    const run = runs.at(-1);
    const opens = before === undefined || line.page !== before.page || line.blanksBefore >= wideSpace;
    if (!run || opens || run.isFoot !== isFoot) runs.push({ lines: [line], isFoot });
    else run.lines.push(line);
    before = line;
  }
  return runs;
}

/** The height of letters that most characters of the document have; null where it says none. */
export function usualSize(lines: SourceLine[]): number | null {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    if (size !== null) characters.set(round(size), (characters.get(round(size)) ?? 0) + text.length);
  }
  let usual: number | null = null;
  for (const [size, count] of characters) if (count > (characters.get(usual ?? -1) ?? 0)) usual = size;
  return usual;
}

function footLines(lines: SourceLine[], usual: number): Set<SourceLine> {
  const feet = new Set<SourceLine>();
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const after = lines[at + 1];
    if (!line || line.size === null || line.size > usual * smallerThan) continue;
    if (after === undefined || after.page !== line.page || feet.has(after)) feet.add(line);
  }
  return feet;
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
