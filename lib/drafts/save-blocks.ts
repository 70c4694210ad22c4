import type { Transaction } from "@/lib/db/client";
import { type ComposedText, composeText } from "./compose-text";
import type { HeldText, StoredRow, StoredText } from "./text-blocks";
import { writeText } from "./write-text";

/**
 * Composes a text anew and writes what became different of it: a few rows where only words changed, the whole text
 * where paragraphs came or went. Returns the paragraphs that were there before and read otherwise now.
 */
export async function saveBlocks(
  tx: Transaction,
  { id: versionId, numbering }: HeldText,
  { blocks, footnotes, rows }: StoredText,
): Promise<string[]> {
  const text = composeText(blocks, footnotes, numbering);
  const before = new Map(rows.map((row) => [row.id, row]));
  const isSameOrder =
    rows.length === text.paragraphs.length && text.paragraphs.every(({ id }, place) => rows[place]?.id === id);
  const sameNotes = JSON.stringify(footnotes) === JSON.stringify(text.footnotes);
  if (isSameOrder && sameNotes)
    await update(
      tx,
      text.paragraphs.filter((row) => isOther(before.get(row.id), row)),
    );
  else await writeText(tx, versionId, text);
  return text.paragraphs.flatMap(({ id, text: words }) => {
    const row = before.get(id);
    return row === undefined || row.text === words ? [] : [id];
  });
}

type ComposedRow = ComposedText["paragraphs"][number];

function isOther(before: StoredRow | undefined, now: ComposedRow): boolean {
  if (before === undefined) return true;
  const told = ({ number, anchor, aliases, depth, html, text }: Omit<StoredRow, "id" | "position">) =>
    JSON.stringify([number, anchor, aliases, depth, html, text]);
  return told(before) !== told(now);
}

/** One statement for all: a term may be replaced in hundreds of paragraphs. */
async function update(tx: Transaction, rows: ComposedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE paragraph p
    SET number = s.number, anchor = s.anchor, depth = s.depth, content = s.content, html = s.html, text = s.text,
        aliases = ARRAY(SELECT jsonb_array_elements_text(s.aliases))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (
      id uuid, number text, anchor text, depth int, content jsonb, html text, text text, aliases jsonb)
    WHERE p.id = s.id`;
}
