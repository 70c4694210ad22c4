import { answersPublished } from "@/lib/amendments/answers-published";
import { commentCounts } from "@/lib/amendments/comment-counts";
import type { PublicFilter } from "@/lib/contributions/public-filter";
import { mostOnOnePage, publishedComments } from "@/lib/contributions/published-comments";
import { correctionsOf, paragraphCorrections } from "@/lib/corrections/public";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { versionDocuments } from "@/lib/documents/public";
import { adoptedAt } from "@/lib/drafts/adopted-at";
import { laterText } from "@/lib/drafts/later-text";
import type { PublicVersion } from "@/lib/drafts/public";
import { termsOfProcess } from "@/lib/glossary/public";
import { translationsOf } from "@/lib/translations/translations-of";

/** What stands in and beside a text: all that its page is written from. */
export type ReadText = Awaited<ReturnType<typeof readText>>;

/** Reads what the page of a text shows, with the comments that the filter lets through. */
export async function readText(version: PublicVersion, filter: PublicFilter, now: Date) {
  const [counts, first, answered, later, adopted, documents, corrected, terms] = await Promise.all([
    commentCounts(version.id, filter, now),
    publishedComments(version.id, filter, now),
    answersPublished(version.id),
    laterText(version),
    adoptedAt(version),
    versionDocuments(version.id),
    paragraphCorrections(version.id),
    termsOfProcess(version.consultation.process.slug),
  ]);
  // The text comes first: beyond what one can read through, each paragraph leads to its own comments.
  const comments = counts.total > mostOnOnePage ? null : first;
  const ids = (comments ?? []).map(({ id }) => id);
  const [answers, corrections, translations] = await Promise.all([
    publishedDispositionsOf(ids),
    correctionsOf(ids, now),
    translationsOf(ids, now),
  ]);
  return {
    ...{ version, now, counts, answered, later, adopted, documents, corrected, terms },
    ...{ comments, answers, corrections, translations },
  };
}
