import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { followText } from "@/lib/placements/follow-text";
import { plainTextToRichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { withText } from "@/lib/text/with-text";
import type { TextBlock } from "./compose-text";
import { refreshLineage } from "./refresh-lineage";
import { saveBlocks } from "./save-blocks";
import { type HeldText, readBlocksOf } from "./text-blocks";
import type { TextChange, TextEdit } from "./text-change";

type By = { actor: Actor; jobs: Jobs; at: Date };

/**
 * Rewords, inserts or removes paragraphs of a version that the transaction holds and that is not published. Words that
 * stay keep their formatting and their footnotes; numbers and footnotes are counted anew; lineage and placements
 * follow. Who may is the caller's question.
 *
 * Refuses as conflict a paragraph that is not there, agreed language that would change, and a text that would have no
 * paragraph left.
 */
export async function changeParagraph(
  tx: Transaction,
  held: HeldText,
  edits: TextEdit[],
  by: By,
): Promise<TextChange[]> {
  const text = await readBlocksOf(tx, held);
  const changes = edits.flatMap((edit) => apply(text.blocks, edit, held.language));
  if (changes.length > 0) await save(tx, held, text, by);
  return changes;
}

/**
 * Takes changes back, the last first. Refuses as conflict when a paragraph reads otherwise than the change left it:
 * what was done to it since has to be taken back before.
 */
export async function undoChanges(tx: Transaction, held: HeldText, changes: TextChange[], by: By): Promise<void> {
  if (changes.length === 0) return;
  const text = await readBlocksOf(tx, held);
  for (const change of changes.toReversed()) takeBack(text.blocks, change);
  await save(tx, held, text, by);
}

async function save(tx: Transaction, held: HeldText, text: Awaited<ReturnType<typeof readBlocksOf>>, by: By) {
  if (!text.blocks.some(({ kind }) => kind === "paragraph")) {
    throw new DomainError("conflict", "drafts.errors.textMissing");
  }
  const reworded = await saveBlocks(tx, held, text);
  await followText(tx, by.jobs, { versionId: held.id, paragraphIds: reworded });
  await refreshLineage(tx, { versionId: held.id, actor: by.actor, at: by.at });
}

function apply(blocks: TextBlock[], edit: TextEdit, language: string): TextChange[] {
  if (edit.kind === "insert") return [insert(blocks, edit)];
  const place = placeOf(blocks, edit.lineageId);
  const block = open(blocks[place]);
  const { lineageId } = edit;
  if (edit.kind === "remove") {
    blocks.splice(place, 1);
    const { place: _place, ...kept } = block;
    const behind = blocks[place - 1]?.lineageId ?? null;
    return [{ kind: "removed", lineageId, block: { ...kept, id: block.id ?? newId(), lineageId }, behind }];
  }
  const before = inlineToPlainText(block.content);
  if (before === edit.text) return [];
  blocks[place] = { ...block, content: withText(block.content, edit.text, language) };
  return [{ kind: "reworded", lineageId, before: block.content, after: edit.text }];
}

function insert(blocks: TextBlock[], edit: Extract<TextEdit, { kind: "insert" }>): TextChange {
  const place = placeOf(blocks, edit.beside);
  const beside = blocks[place];
  const isParagraph = beside?.kind === "paragraph";
  const depth = isParagraph ? beside.depth : 0;
  const lineageId = newId();
  const at = edit.side === "before" ? place : endOf(blocks, place);
  blocks.splice(at, 0, {
    id: newId(),
    lineageId,
    kind: "paragraph",
    depth,
    marker: null,
    locked: false,
    aliases: [],
    content: oneParagraph(edit.text),
    place: at,
  });
  return { kind: "inserted", lineageId, after: inlineToPlainText(oneParagraph(edit.text)) };
}

/** Behind a paragraph and all that stands below it. */
function endOf(blocks: readonly TextBlock[], place: number): number {
  const block = blocks[place];
  let end = place + 1;
  if (block?.kind !== "paragraph") return end;
  for (let next = blocks[end]; next?.kind === "paragraph" && next.depth > block.depth; next = blocks[end]) end += 1;
  return end;
}

/** Blank lines would part it; they become line ends. */
function oneParagraph(text: string): InlineNode[] {
  const [paragraph] = plainTextToRichText(text.replace(/\n\s*\n/g, "\n")).content;
  return paragraph?.type === "paragraph" ? (paragraph.content ?? []) : [];
}

function takeBack(blocks: TextBlock[], change: TextChange): void {
  if (change.kind === "removed") {
    const at = change.behind === null ? 0 : placeOf(blocks, change.behind) + 1;
    if (blocks.some(({ lineageId }) => lineageId === change.lineageId)) throw changedSince();
    blocks.splice(at, 0, { ...change.block, place: at });
    return;
  }
  const place = placeOf(blocks, change.lineageId);
  const block = blocks[place];
  if (block === undefined || inlineToPlainText(block.content) !== change.after) throw changedSince();
  if (change.kind === "inserted") blocks.splice(place, 1);
  else blocks[place] = { ...block, content: change.before };
}

function placeOf(blocks: readonly TextBlock[], lineageId: string): number {
  const place = blocks.findIndex((block) => block.lineageId === lineageId);
  if (place === -1) throw changedSince();
  return place;
}

function open(block: TextBlock | undefined): TextBlock {
  if (block === undefined) throw changedSince();
  if (block.locked) throw new DomainError("conflict", "placements.work.errors.locked");
  return block;
}

function changedSince(): DomainError {
  return new DomainError("conflict", "placements.work.errors.changedSince");
}
