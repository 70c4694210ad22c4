import type { LockedComment, LockedContribution } from "@/lib/contributions/load-contribution";
import { isOfComment } from "@/lib/contributions/of-comment";
import { dropRedacted } from "@/lib/corrections/drop-redacted";
import type { Transaction } from "@/lib/db/client";
import { loadInput } from "@/lib/inputs/load-input";
import { firstNotesOf } from "@/lib/inputs/shown-input";
import { checkRichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { dropTranslations } from "@/lib/translations/drop-translations";
import { type CommentWords, writeCommentWords } from "./comment-words";
import { cutRichText } from "./cut-rich-text";
import { cutText } from "./cut-text";
import { type CutsByField, cutsByField, type RedactedPlace } from "./cuts-by-field";
import { writeInputWords } from "./input-words";
import { withholdFiles } from "./withhold-files";

/**
 * Writes a contribution anew without some of its words and files, so that no page, export, search or feed can show
 * what the row does not hold. What stood there is kept apart, to be put back when the decision is taken back, and in the receipt.
 * The places have to stand in the text as it is kept. Runs in the transaction of the decision.
 */
export async function redactContribution(
  tx: Transaction,
  contribution: LockedContribution,
  { places, at }: { places: readonly RedactedPlace[]; at: Date },
): Promise<void> {
  await dropRedacted(tx, contribution.id, { places, at });
  await dropTranslations(tx, contribution.id, at);
  const cuts = await cutsByField(tx, contribution.language, places);
  const isComment = contribution.kind === "comment" && isOfComment(contribution);
  const content = isComment ? await redactComment(tx, contribution, cuts) : await redactInput(tx, contribution, cuts);
  const offered = await tx.inputImport.findMany({
    where: { contributionId: contribution.id, offered: true },
    select: { id: true },
  });
  const importIds = offered.map(({ id }) => id);
  // The document it was written in holds the same words.
  if (importIds.length > 0) {
    await tx.inputImport.updateMany({ where: { id: { in: importIds } }, data: { offered: false } });
  }
  await withholdFiles(tx, contribution.id, { places, at });
  const sealed = { content, importIds, sealedAt: at };
  await tx.redactedOriginal.create({ data: { contributionId: contribution.id, ...sealed } });
}

async function redactComment(tx: Transaction, comment: LockedComment, cuts: CutsByField): Promise<CommentWords> {
  const body = checkRichText(comment.body);
  const { proposedText, changeNote, fallbackText, termTo } = comment;
  const without = (field: string, text: string | null) => (text === null ? null : cutText(text, cuts(field)));
  await writeCommentWords(tx, comment, {
    body: cutRichText(body, comment.bodyText, cuts("body")),
    proposedText: without("proposedText", proposedText),
    changeNote: without("changeNote", changeNote),
    fallbackText: without("fallbackText", fallbackText),
    termTo: without("termTo", termTo),
  });
  return { body, proposedText, changeNote, fallbackText, termTo };
}

async function redactInput(tx: Transaction, contribution: LockedContribution, cuts: CutsByField) {
  const { content } = await loadInput(tx, contribution);
  const firstNotes = firstNotesOf(content.parts);
  const without = (field: string, text: string | null) => (text === null ? null : cutText(text, cuts(field)));
  await writeInputWords(tx, contribution, {
    ...content,
    title: cutText(content.title, cuts("title")),
    about: without("about", content.about),
    parts: content.parts.map(({ key, keyMessage, recommendation, body, choices }) => {
      const firstNote = firstNotes.get(key) ?? 1;
      const ofBody = cuts(`part:${key}:body`);
      return {
        key,
        keyMessage: without(`part:${key}:keyMessage`, keyMessage),
        recommendation: without(`part:${key}:recommendation`, recommendation),
        body: body && cutRichText(body, richTextToPlainText(body, firstNote), ofBody, firstNote),
        choices,
      };
    }),
  });
  return content;
}
