import type { Transaction } from "@/lib/db/client";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import type { ComposedText, TextBlock } from "./compose-text";

/** Puts a composed text in the place of what the version held. The database refuses it for a published version. */
export async function writeText(tx: Transaction, versionId: string, text: ComposedText): Promise<void> {
  await tx.paragraph.deleteMany({ where: { versionId } });
  await tx.footnote.deleteMany({ where: { versionId } });
  await tx.paragraph.createMany({ data: text.paragraphs.map((paragraph) => ({ ...paragraph, versionId })) });
  await tx.footnote.createMany({ data: text.footnotes.map((footnote) => ({ ...footnote, versionId })) });
}

/** The blocks of an imported document; a blank one starts with one empty paragraph. */
export function blocksOf(imported: ImportedDraft): TextBlock[] {
  const blocks = imported.blocks.map(
    ({ kind, depth, marker, content }, place): TextBlock => ({
      id: null,
      lineageId: null,
      kind,
      depth,
      marker: marker?.slice(0, 20) ?? null,
      locked: false,
      aliases: [],
      content,
      place,
    }),
  );
  if (blocks.length > 0) return blocks;
  return [
    {
      id: null,
      lineageId: null,
      kind: "paragraph",
      depth: 0,
      marker: null,
      locked: false,
      aliases: [],
      content: [],
      place: 0,
    },
  ];
}
