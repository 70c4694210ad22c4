import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { isOfComment } from "@/lib/contributions/of-comment";
import type { Transaction } from "@/lib/db/client";
import { contentOfHistory } from "@/lib/inputs/history-content";
import { writeCommentWords } from "./comment-words";
import { writeInputWords } from "./input-words";
import { sealedComment } from "./original-texts";
import { giveBackFiles } from "./withhold-files";

/** Puts back what a redaction took out, when its decision is taken back or looked at again. Without one it does nothing. */
export async function restoreOriginal(tx: Transaction, contribution: LockedContribution): Promise<void> {
  const { id: contributionId } = contribution;
  const original = await tx.redactedOriginal.findUnique({ where: { contributionId } });
  if (original === null) return;
  if (contribution.kind === "comment" && isOfComment(contribution)) {
    await writeCommentWords(tx, contribution, sealedComment.parse(original.content));
  } else {
    await writeInputWords(tx, contribution, contentOfHistory(original.content));
  }
  if (original.importIds.length > 0) {
    await tx.inputImport.updateMany({ where: { id: { in: original.importIds } }, data: { offered: true } });
  }
  await giveBackFiles(tx, contributionId);
  await tx.redactedOriginal.delete({ where: { contributionId } });
}
