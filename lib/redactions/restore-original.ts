import { z } from "zod";
import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { isOfComment } from "@/lib/contributions/of-comment";
import type { Transaction } from "@/lib/db/client";
import { contentOfHistory } from "@/lib/inputs/history-content";
import { checkRichText } from "@/lib/text/rich-text";
import { writeCommentWords } from "./comment-words";
import { writeInputWords } from "./input-words";

const orNull = z.string().nullable();
const commentWords = z.strictObject({
  body: z.unknown(),
  proposedText: orNull,
  changeNote: orNull,
  fallbackText: orNull,
  termTo: orNull,
});

/** Puts back what a redaction took out, when its decision is taken back or looked at again. Without one it does nothing. */
export async function restoreOriginal(tx: Transaction, contribution: LockedContribution): Promise<void> {
  const { id: contributionId } = contribution;
  const original = await tx.redactedOriginal.findUnique({ where: { contributionId } });
  if (original === null) return;
  if (contribution.kind === "comment" && isOfComment(contribution)) {
    const { body, ...words } = commentWords.parse(original.content);
    await writeCommentWords(tx, contribution, { ...words, body: checkRichText(body) });
  } else {
    await writeInputWords(tx, contribution, contentOfHistory(original.content));
  }
  if (original.importIds.length > 0) {
    await tx.inputImport.updateMany({ where: { id: { in: original.importIds } }, data: { offered: true } });
  }
  await tx.redactedOriginal.delete({ where: { contributionId } });
}
