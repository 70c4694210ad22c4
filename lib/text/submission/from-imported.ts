import type { ImportedBlock, ImportedDraft } from "@/lib/text/imported-draft";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import type { Finding, FinishedBlock, FinishedDocument, FinishedNote, SourceInline } from "./finished-document";
import { linkAddresses } from "./link-addresses";
import { inlineText } from "./to-inline";

/** Warnings of the readers that do not hold here: a table stays a table, notes without text are named one set by one. */
const answered = new Set([
  "text.warnings.tableAsParagraphs",
  "text.warnings.footnotesWithoutText",
  "text.warnings.footnoteMarksRepeated",
]);

/** A document that says itself what is a heading, a list, a table and a note, as the readers of drafts understood it. */
export function fromImported(draft: ImportedDraft): FinishedDocument {
  const empty = new Set(draft.footnotes.filter(({ content }) => content.length === 0).map(({ number }) => number));
  const marks = new Map(draft.footnotes.map(({ number, mark }) => [number, mark || String(number)]));
  const blocks = blocksOf(draft).map((block) => withMarks(block, empty, marks));
  const notes = draft.footnotes.flatMap(({ number, content }): FinishedNote[] => {
    if (content.length === 0) return [];
    return [{ number, mark: marks.get(number) ?? "", content: linked(content), place: { page: null, line: 1 } }];
  });
  return {
    title: draft.title,
    blocks,
    notes,
    dropped: [],
    findings: setsOf(draft),
    remarks: draft.warnings.filter(({ key }) => !answered.has(key)).map(({ key, values }) => ({ key, values })),
  };
}

function blocksOf({ blocks, tables }: ImportedDraft): FinishedBlock[] {
  return blocks.flatMap((block, index): FinishedBlock[] => {
    const place = { page: null, line: index + 1 };
    const table = tables.find(({ from, to }) => index >= from && index < to);
    if (!table) return [fromBlock(block, place)];
    if (index !== table.from) return [];
    const text = table.rows.flatMap(({ cells }) => cells.map(({ content }) => inlineText(content))).join(" ");
    return [{ kind: "table", rows: table.rows, text, place }];
  });
}

function fromBlock({ kind, depth, marker, content }: ImportedBlock, place: FinishedBlock["place"]): FinishedBlock {
  const inline = linked(content);
  const text = inlineText(inline);
  return kind === "heading"
    ? { kind, depth, content: inline, text, place }
    : { kind, depth, marker, content: inline, text, place };
}

function linked(nodes: InlineNode[]): InlineNode[] {
  return nodes.flatMap((node) => (node.type === "text" ? linkAddresses(node.text, node.marks) : [node]));
}

/** A mark whose note is not in the document stays as words, so that its place is not lost. */
function withMarks(
  block: FinishedBlock,
  empty: ReadonlySet<number>,
  marks: ReadonlyMap<number, string>,
): FinishedBlock {
  const settle = (nodes: InlineNode[]): InlineNode[] =>
    nodes.map((node) => {
      if (node.type !== "footnoteReference" || !empty.has(node.attrs.number)) return node;
      return { type: "text", text: `[${marks.get(node.attrs.number) ?? ""}]` };
    });
  if (block.kind !== "table") {
    // What comes from the readers of drafts holds no doubts yet.
    const content = block.content.flatMap((node): SourceInline[] => (node.type === "doubt" ? [node] : settle([node])));
    return { ...block, content, text: inlineText(content) };
  }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: settle(cell.content) })),
  }));
  return { ...block, rows };
}

/** The sets of notes of a document: each begins where marks begin again. One finding for each whose notes are missing. */
function setsOf({ blocks, footnotes }: ImportedDraft): Finding[] {
  const sets: { count: number; last: number; missing: number; from: string; line: number }[] = [];
  const byNumber = new Map(footnotes.map((note) => [note.number, note]));
  const seen = new Set<number>();
  blocks.forEach(({ content, text }, index) => {
    for (const node of content) {
      const note = node.type === "footnoteReference" ? byNumber.get(node.attrs.number) : undefined;
      if (!note || seen.has(note.number)) continue;
      seen.add(note.number);
      const mark = Number(note.mark) || (sets.at(-1)?.last ?? 0) + 1;
      const set = sets.at(-1);
      const isMissing = note.content.length === 0 ? 1 : 0;
      if (set && mark > set.last) {
        set.count += 1;
        set.last = mark;
        set.missing += isMissing;
      } else sets.push({ count: 1, last: mark, missing: isMissing, from: text.slice(0, 60), line: index + 1 });
    }
  });
  const missing = sets
    .filter((set) => set.missing > 0)
    .map(
      (set): Finding => ({
        kind: "marksWithoutNotes",
        values: { count: set.missing, last: set.last, from: set.from },
        place: { page: null, line: set.line },
        doubt: null,
      }),
    );
  const second = sets[1];
  if (!second) return missing;
  return [
    { kind: "secondSet", values: { sets: sets.length }, place: { page: null, line: second.line }, doubt: null },
    ...missing,
  ];
}
