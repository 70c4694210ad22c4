import type { LineRun } from "./line-runs";
import { markCandidates } from "./mark-candidates";
import type { SourceLine } from "./source-line";

/** A note as its lines stand in the document. */
export type NoteLines = {
  mark: string;
  lines: SourceLine[];
  /** How many runs of running text stand before it: its mark is in one of them. */
  after: number;
  /** The set of notes it belongs to, from 0: a document of two articles has two sets. */
  set: number;
};

export type SortedRuns = { body: LineRun[]; notes: NoteLines[]; headings: SourceLine[] };

/** Lines of a document that are asked whether they begin a note, so that hostile ones cost no more than real ones. */
const mostLooks = 1500;

const raisedStart = /^\uFDD0(\d{1,3})\uFDD1\s*(?=\S)/;
const plainStart = /^\[?\^?(\d{1,3})(?:\]:?|[.):])?\s+(?=\S)|^(\d{1,3})(?=["“«‘]?\p{Lu}|https?:)/u;
const headingOfNotes =
  /^(?:(?:end|foot)?notes|references|notes de bas de page|références|notas(?: al pie)?|referencias|примечания|сноски|ссылки|注释|脚注|参考文献|الحواشي|الهوامش|المراجع)\s*:?$/iu;

/**
 * Parts running text and notes. Notes are lines that begin with the next number of their kind where the text before them
 * holds the mark, or what is set smaller at the foot of a page. A note that breaks off at the end of a page goes on in front of the notes
 * of the next.
 */
export function sortRuns(runs: LineRun[]): SortedRuns {
  const sorter = new RunSorter();
  for (const run of runs) sorter.take(run);
  return { body: sorter.body, notes: sorter.notes, headings: sorter.headings };
}

class RunSorter {
  readonly body: LineRun[] = [];
  readonly notes: NoteLines[] = [];
  readonly headings: SourceLine[] = [];
  private expected = 1;
  private set = 0;
  private text = "";
  /** The running text since the last note: what a new set of notes must be referred to from. */
  private recent = "";
  private looks = 0;

  take(run: LineRun): void {
    const start = this.startOf(run);
    if (start === null) {
      if (run.isFoot && this.isOpen()) this.continueLast(run.lines);
      else this.takeBody(run);
      return;
    }
    const head = run.lines.slice(0, start);
    if (head.length > 0) {
      const headings = head.filter((line, index) => index === head.length - 1 && headingOfNotes.test(line.text));
      this.headings.push(...headings);
      const rest = head.slice(0, head.length - headings.length);
      if (headings.length === 0 && (run.isFoot || this.isOpen())) this.continueLast(rest);
      else if (rest.length > 0) this.takeBody({ ...run, lines: rest });
    }
    this.takeNotes(run.lines.slice(start));
  }

  /** The line with which the notes of a run begin, or null when it has none. */
  private startOf(run: LineRun): number | null {
    const at = run.lines.findIndex((line, index) => {
      const before = run.lines[index - 1];
      const stands =
        run.isFoot ||
        index === 0 ||
        line.blanksBefore > 0 ||
        (before !== undefined && headingOfNotes.test(before.text));
      return stands && this.begins(line, run.lines.slice(0, index));
    });
    return at === -1 ? null : at;
  }

  private begins(line: SourceLine, before: SourceLine[]): boolean {
    const mark = markOf(line);
    if (mark === null) return false;
    const number = Number(mark);
    const restarts = number === 1 && this.expected > 1;
    if (number !== this.expected && !restarts) return false;
    this.looks += 1;
    if (this.looks > mostLooks) return false;
    const text = `${restarts ? this.recent : this.text}${before.map((earlier) => earlier.text).join(" ")}`;
    return holdsMark(text, mark, !/^\[?\^?\d{1,3}[.):]/.test(line.text));
  }

  private takeNotes(lines: SourceLine[]): void {
    for (const line of lines) {
      const mark = markOf(line);
      const number = mark === null ? 0 : Number(mark);
      const last = this.notes.at(-1);
      if (mark !== null && (number === this.expected || (number === 1 && this.expected > 1))) {
        if (number !== this.expected) this.set += 1;
        const text = line.text.replace(raisedStart, "").replace(plainStart, "");
        this.notes.push({ mark, lines: [{ ...line, text }], after: this.body.length, set: this.set });
        this.expected = number + 1;
        this.recent = "";
      } else last?.lines.push(line);
    }
  }

  private continueLast(lines: SourceLine[]): void {
    this.notes.at(-1)?.lines.push(...lines);
  }

  private takeBody(run: LineRun): void {
    this.body.push(run);
    const words = `${run.lines.map(({ text }) => text).join(" ")} `;
    this.text += words;
    this.recent += words;
  }

  /** Whether the last note breaks off: it ends neither as a sentence nor with an address. */
  private isOpen(): boolean {
    const last = this.notes.at(-1)?.lines.at(-1)?.text ?? ".";
    return !/[.!?。؟]["”’»)]*$/u.test(last) && !/https?:\/\/\S+$/.test(last);
  }
}

function markOf(line: SourceLine): string | null {
  const raised = line.text.match(raisedStart)?.[1];
  const plain = line.text.match(plainStart);
  return raised ?? plain?.[1] ?? plain?.[2] ?? null;
}

/** Whether a text holds the mark of a note, leniently even where it is glued to a number. */
function holdsMark(text: string, mark: string, leniently: boolean): boolean {
  for (const { grade } of markCandidates(text, mark, 0)) if (grade >= 2) return true;
  return leniently && new RegExp(`\\d${mark}(?!\\d)|\\p{Lu}${mark}(?!\\d)`, "u").test(text);
}
