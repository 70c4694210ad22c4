import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { followText } from "@/lib/placements/follow-text";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { plainTextToRichText, richTextToHtml } from "@/lib/text/rich-text";
import { composeText, type TextFootnote } from "./compose-text";
import { holdVersion } from "./hold-version";
import { loadVersion } from "./load-draft";
import { draftPolicy } from "./policy";
import { readBlocks } from "./read-blocks";
import { refreshLineage } from "./refresh-lineage";
import type { EditParagraphs } from "./schema";
import { readStoredContent } from "./stored-content";
import { writeText } from "./write-text";

/**
 * Somebody of the team saves the whole text of an unpublished version as corrected. Refuses a text without words.
 * Says whether the confirmed lineage has to be looked at again, because paragraphs came, went or changed places.
 */
export function editParagraphs(
  { actor, clock, jobs }: Deps,
  input: EditParagraphs,
): Promise<{ lineageReopened: boolean }> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.editParagraphs, actor, version.subject);
    await holdVersion(tx, version, input.seenRevision);
    const footnotes = await readFootnotes(tx, version.id, input.footnotes);
    const kept = await tx.paragraph.findMany({
      where: { versionId: version.id },
      select: { id: true, lineageId: true, content: true, text: true },
    });
    const blocks = readBlocks(
      input.blocks,
      kept.map((row) => ({ ...row, content: readStoredContent(row.content, row.text) })),
      new Set(footnotes.map((footnote) => footnote.number)),
    );
    if (blocks.length === 0) throw new DomainError("invalid", "drafts.errors.textMissing");
    const title = cleanLine(input.title);
    if (title === "") {
      const words = { key: "drafts.errors.titleMissing" };
      throw new DomainError("invalid", words.key, { fields: { title: words } });
    }
    const text = composeText(blocks, footnotes, input.numbering);
    await writeText(tx, version.id, text);
    const { label, numbering } = input;
    await tx.draftVersion.update({ where: { id: version.id }, data: { title, label, numbering, warnings: [] } });
    const before = new Map(kept.map((row) => [row.id, row.text]));
    const changed = text.paragraphs.filter((row) => before.has(row.id) && before.get(row.id) !== row.text);
    await followText(tx, jobs, { versionId: version.id, paragraphIds: changed.map(({ id }) => id) });
    return { lineageReopened: await refreshLineage(tx, { versionId: version.id, actor, at: clock.now() }) };
  });
}

/** Footnotes as corrected: untouched ones keep their formatting, changed ones are plain, new numbers are new notes. */
async function readFootnotes(
  tx: Transaction,
  versionId: string,
  typed: EditParagraphs["footnotes"],
): Promise<TextFootnote[]> {
  const kept = await tx.footnote.findMany({ where: { versionId }, select: { number: true, text: true, html: true } });
  const notes = new Map<number, TextFootnote>(kept.map((note) => [note.number, note]));
  for (const { number, text } of typed) {
    const words = cleanText(text).trim();
    const before = notes.get(number);
    if (before === undefined && words === "") continue;
    if (before?.text.trim() === words) continue;
    notes.set(number, { number, text: words, html: words === "" ? "" : richTextToHtml(plainTextToRichText(words)) });
  }
  return [...notes.values()].sort((a, b) => a.number - b.number);
}
