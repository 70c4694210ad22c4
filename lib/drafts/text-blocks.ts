import type { Database } from "@/lib/db/client";
import { type NumberingScheme, numberParagraphs } from "@/lib/text/paragraph-numbers";
import type { TextBlock, TextFootnote } from "./compose-text";
import { readStoredContent } from "./stored-content";

/** A version whose text is worked on, as far as its text matters. */
export type HeldText = { id: string; language: string; numbering: NumberingScheme };

/** A stored row, by which it is known what has to be written. */
export type StoredRow = {
  id: string;
  position: number;
  number: string | null;
  anchor: string;
  aliases: string[];
  depth: number;
  html: string;
  text: string;
};

export type StoredText = { blocks: TextBlock[]; footnotes: TextFootnote[]; rows: StoredRow[] };

/** The text of a version as blocks that can be changed and composed again. */
export async function readBlocksOf(db: Database, { id, numbering }: HeldText): Promise<StoredText> {
  const rows = await db.paragraph.findMany({
    where: { versionId: id },
    orderBy: { position: "asc" },
    select: {
      id: true,
      lineageId: true,
      position: true,
      kind: true,
      depth: true,
      marker: true,
      number: true,
      anchor: true,
      aliases: true,
      locked: true,
      content: true,
      html: true,
      text: true,
    },
  });
  const footnotes = await db.footnote.findMany({
    where: { versionId: id },
    orderBy: { number: "asc" },
    select: { number: true, html: true, text: true },
  });
  const numbered = numberParagraphs(rows, numbering);
  const blocks = rows.map(({ content, ...row }, place) => ({
    id: row.id,
    lineageId: row.lineageId,
    kind: row.kind,
    depth: row.depth,
    marker: row.marker,
    locked: row.locked,
    // Names that its number gives come back with its number.
    aliases: row.aliases.filter((alias) => numbered[place]?.aliases.includes(alias) !== true),
    content: readStoredContent(content, row.text),
    place,
  }));
  return { blocks, footnotes, rows };
}
