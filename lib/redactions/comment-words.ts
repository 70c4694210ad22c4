import type { LockedComment } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import { type RichText, richTextToHtml } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

/** The words of a comment that a redaction may reach. */
export type CommentWords = {
  body: RichText;
  proposedText: string | null;
  changeNote: string | null;
  fallbackText: string | null;
  termTo: string | null;
};

/** Writes them with everything that is derived from them: HTML, plain text, redlines. */
export async function writeCommentWords(tx: Transaction, comment: LockedComment, words: CommentWords): Promise<void> {
  const { body, proposedText, fallbackText } = words;
  await tx.contribution.update({
    where: { id: comment.id },
    data: {
      ...words,
      bodyHtml: richTextToHtml(body),
      bodyText: richTextToPlainText(body).trim(),
      // A deletion has a redline without words of its own; it stays.
      ...(proposedText === null ? {} : { redline: changeTo(comment, proposedText) }),
      fallbackRedline: fallbackText === null ? nullJson : changeTo(comment, fallbackText),
    },
    select: { id: true },
  });
}

/** From its paragraph to the words; a paragraph to add is inserted as a whole. */
function changeTo(comment: LockedComment, words: string): RedlineSegment[] {
  const paragraph = comment.targets[0]?.paragraph;
  if (comment.stance === "add" || paragraph === undefined) return [{ kind: "inserted", text: words }];
  return redline(paragraph.text, words, comment.version.language);
}
