import type { LineBlock } from "./body-blocks";
import type { Joining } from "./join-lines";
import { gluedNumber, type MarkCandidate, markCandidates, numbersIn } from "./mark-candidates";
import type { NoteLines } from "./note-runs";
import { placeOf, referenceFrom, referenceTo } from "./source-line";

/** Where the mark of a note was found. */
type Found = { block: number; candidate: MarkCandidate };

type Position = { block: number; offset: number };

/** A note with its number through the document and its text in one piece. */
export type JoinedNote = NoteLines & { number: number; text: string };

/** The sign that stands for the reference to a note in a text. */
export function referenceSign(number: number): string {
  return `${referenceFrom}${number}${referenceTo}`;
}

/**
 * Puts references where the marks of notes stand. Marks come in the order of their notes, each before its note; the
 * best place counts. A note whose mark is only in a number ("73/271") becomes a doubt, one without any mark a finding,
 * and its reference stands at the end of the paragraph before its note, so that it is not lost.
 */
export function placeMarks(blocks: LineBlock[], notes: JoinedNote[], joining: Joining): void {
  const found = findMarks(blocks, notes);
  const known = new Set([...blocks.map(({ text }) => text), ...notes.map(({ text }) => text)].flatMap(numbersIn));
  const cuts: { block: number; from: number; to: number; put: string }[] = [];
  notes.forEach((note, index) => {
    const reference = referenceSign(note.number);
    const place = found[index];
    const values = { mark: note.mark, note: shorten(note.text) };
    const noteAt = note.lines[0] ? placeOf(note.lines[0], joining.setting.hasPages) : { page: null, line: 1 };
    if (place) {
      const block = blocks[place.block];
      const { from, to, grade } = place.candidate;
      const text = block?.text ?? "";
      const word = text.slice(0, to).match(/[\p{L}\d]+$/u)?.[0] ?? "";
      const put =
        grade > 1
          ? reference
          : joining.doubt(
              {
                kind: "doubtfulMark",
                values: { ...values, word, proposed: word.slice(0, -note.mark.length) },
                place: block?.place ?? noteAt,
              },
              reference,
              note.mark + reference,
            );
      cuts.push({ block: place.block, from, to, put });
      if (grade > 1) joining.dropped.push({ reason: "noteMark", text: note.mark, place: block?.place ?? noteAt });
      return;
    }
    const glued = findGlued(blocks, note, gap(found, index, blocks, note), known);
    if (glued) {
      const block = blocks[glued.block];
      const word = (block?.text ?? "").slice(glued.from, glued.to);
      const put = joining.doubt(
        { kind: "gluedMark", values: { ...values, word, proposed: glued.number }, place: block?.place ?? noteAt },
        glued.number + reference,
        word + reference,
      );
      cuts.push({ block: glued.block, from: glued.from, to: glued.to, put });
      return;
    }
    joining.findings.push({ kind: "noteWithoutMark", values, place: noteAt, doubt: null });
    const last = lastBefore(blocks, note);
    if (last !== null)
      cuts.push({
        block: last,
        from: blocks[last]?.text.length ?? 0,
        to: blocks[last]?.text.length ?? 0,
        put: reference,
      });
  });
  for (const { block, from, to, put } of cuts.sort((a, b) => b.from - a.from || b.block - a.block)) {
    const target = blocks[block];
    if (target) target.text = target.text.slice(0, from) + put + target.text.slice(to);
  }
}

function findMarks(blocks: LineBlock[], notes: JoinedNote[]): (Found | null)[] {
  let at: Position = { block: 0, offset: 0 };
  return notes.map((note) => {
    const best = bestCandidate(blocks, note, at);
    if (best) at = { block: best.block, offset: best.candidate.to };
    return best;
  });
}

function bestCandidate(blocks: LineBlock[], note: JoinedNote, from: Position): Found | null {
  let best: Found | null = null;
  for (let block = from.block; block < blocks.length; block += 1) {
    const { text, run } = blocks[block] ?? { text: "", run: 0 };
    if (run >= note.after) break;
    for (const candidate of markCandidates(text, note.mark, block === from.block ? from.offset : 0)) {
      if (best === null || candidate.grade > best.candidate.grade) best = { block, candidate };
      if (candidate.grade === 3) return best;
    }
  }
  return best;
}

/** The stretch of blocks between the marks of the notes before and after one that has none. */
function gap(
  found: (Found | null)[],
  index: number,
  blocks: LineBlock[],
  note: JoinedNote,
): { from: Position; to: Position } {
  const before = found.slice(0, index).findLast((place) => place !== null);
  const after = found.slice(index + 1).find((place) => place !== null);
  const last = lastBefore(blocks, note) ?? 0;
  const end = { block: last, offset: blocks[last]?.text.length ?? 0 };
  const next = after ? { block: after.block, offset: after.candidate.from } : end;
  return {
    from: before ? { block: before.block, offset: before.candidate.to } : { block: 0, offset: 0 },
    to: isBefore(next, end) ? next : end,
  };
}

function findGlued(
  blocks: LineBlock[],
  note: JoinedNote,
  { from, to }: { from: Position; to: Position },
  known: ReadonlySet<string>,
) {
  for (let block = from.block; block <= to.block; block += 1) {
    const text = blocks[block]?.text ?? "";
    const place = gluedNumber(text, note.mark, block === from.block ? from.offset : 0, known);
    if (place && isBefore({ block, offset: place.to }, to)) return { block, ...place };
  }
  return null;
}

function lastBefore(blocks: LineBlock[], note: JoinedNote): number | null {
  const last = blocks.findLastIndex(({ run, kind }) => run < note.after && kind === "paragraph");
  return last === -1 ? null : last;
}

function isBefore(a: Position, b: Position): boolean {
  return a.block < b.block || (a.block === b.block && a.offset <= b.offset);
}

export function shorten(text: string): string {
  const words = text.replace(/[\uFDD0-\uFDD5]/g, "");
  return words.length > 90 ? `${words.slice(0, 88)}…` : words;
}
