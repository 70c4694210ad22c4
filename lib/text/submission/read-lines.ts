import { DomainError } from "@/lib/kernel/errors";
import { bodyBlocks, type LineBlock } from "./body-blocks";
import type { Dropped, Finding, FinishedBlock, FinishedDocument, FinishedNote } from "./finished-document";
import { headingDepths } from "./heading-depths";
import { Joining } from "./join-lines";
import { lineRuns } from "./line-runs";
import { settingOf } from "./line-setting";
import { strangeAddresses } from "./link-addresses";
import { findLooseMarks } from "./loose-marks";
import { type NoteLines, sortRuns } from "./note-runs";
import { type JoinedNote, placeMarks } from "./place-marks";
import { dropRunningHeads } from "./running-heads";
import { placeOf, type SourceLine } from "./source-line";
import { inlineText, toInline } from "./to-inline";

/** Lines that are read; a submission of 300 pages has about 15,000. */
const mostLines = 40_000;

/**
 * A document of which only lines are known, a plain text or the text of a PDF, as headings, paragraphs and notes: page
 * numbers and running heads dropped, broken lines, words and addresses joined, notes at the foot of pages parted from the text and their marks found.
 * Refuses as "invalid" a text without any words, or with more than 40,000 lines.
 */
export function readLines(all: SourceLine[]): FinishedDocument {
  if (all.length === 0) throw new DomainError("invalid", "text.errors.importEmpty");
  if (all.length > mostLines) throw new DomainError("invalid", "text.errors.importTooIntricate");
  const heads = dropRunningHeads(all);
  const setting = settingOf(heads.lines);
  const joining = new Joining(setting);
  const runs = sortRuns(lineRuns(heads.lines));
  const lineBlocks = bodyBlocks(runs.body, joining);
  const joined = runs.notes.map((note, index) => joinNote(note, index, joining));
  placeMarks(lineBlocks, joined, joining);
  joining.findings.push(...noteFindings(joined, setting.hasPages), ...findLooseMarks(lineBlocks, joined));
  const depths = headingDepths(lineBlocks);
  const blocks = lineBlocks.map((block): FinishedBlock => toBlock(block, depths.get(block) ?? 1, joining));
  const notes = joined.map(({ number, mark, text, lines }): FinishedNote => {
    const [first] = lines;
    const place = first ? placeOf(first, setting.hasPages) : { page: null, line: 1 };
    return { number, mark, content: withStrange(text, joining, place), place };
  });
  const dropped: Dropped[] = [
    ...heads.dropped,
    ...runs.headings.map((line) => ({
      reason: "noteHeading" as const,
      text: line.text,
      place: placeOf(line, setting.hasPages),
    })),
    ...joining.dropped,
    ...notes.map(({ mark, place }) => ({ reason: "noteMark" as const, text: mark, place })),
  ];
  return { title: null, blocks, notes, dropped, findings: joining.findings, remarks: [] };
}

function joinNote(note: NoteLines, index: number, joining: Joining): JoinedNote {
  return { ...note, number: index + 1, text: joining.join(note.lines).trim() };
}

function toBlock({ kind, marker, text, place }: LineBlock, depth: number, joining: Joining): FinishedBlock {
  const content = withStrange(text, joining, place);
  const plain = inlineText(content);
  if (kind === "heading") return { kind, depth, content, text: plain, place };
  return { kind, depth: 0, marker, content, text: plain, place };
}

/** A text as inline nodes; an address with a sign that no address has becomes a doubt. */
function withStrange(text: string, joining: Joining, place: FinishedBlock["place"]) {
  let words = text;
  for (const { written, address } of strangeAddresses(text)) {
    const sign = joining.doubt(
      { kind: "strangeAddress", values: { written, address }, place },
      written,
      // Without its scheme an address is words and no link.
      written.replace(/^https?:\/\//i, ""),
    );
    words = words.replace(written, () => sign);
  }
  return toInline(words, joining.doubts);
}

/** Two sets of notes, and notes that break off. */
function noteFindings(notes: JoinedNote[], hasPages: boolean): Finding[] {
  const second = notes.find(({ set }) => set > 0)?.lines[0];
  const sets = 1 + Math.max(0, ...notes.map(({ set }) => set));
  if (!second) return [];
  return [{ kind: "secondSet", values: { sets }, place: placeOf(second, hasPages), doubt: null }];
}
