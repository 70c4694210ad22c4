import { notFound, redirect } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { correctionsAfter } from "@/components/corrections/corrections-after";
import { answersAfter } from "@/components/dispositions/answers-after";
import { LinkedData } from "@/components/open-data/linked-data";
import { ReadingPage } from "@/components/reading/reading-page";
import { translationsAfter } from "@/components/translations/translations-after";
import { besideVersion } from "@/lib/amendments/beside-version";
import { commentCounts } from "@/lib/amendments/comment-counts";
import { mostOnOnePage, publishedComments } from "@/lib/contributions/public";
import { isFiltered, readPublicFilter } from "@/lib/contributions/public-filter";
import { markedHtml } from "@/lib/corrections/marked-html";
import { correctionsOf, paragraphCorrections } from "@/lib/corrections/public";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { versionDocuments } from "@/lib/documents/public";
import { adoptedAt } from "@/lib/drafts/adopted-at";
import { laterText } from "@/lib/drafts/later-text";
import { publicVersion } from "@/lib/drafts/public";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { markTerms } from "@/lib/glossary/mark-terms";
import { termsOfProcess } from "@/lib/glossary/public";
import { termNotes, termsIn } from "@/lib/glossary/term-notes";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { textNode } from "@/lib/open-data/linked-data";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { translationsOf } from "@/lib/translations/translations-of";
import type { DocumentHead } from "@/lib/web/document-head";
import { readOnce, tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string; draft: string; version: string }>;

/** Read once for the head of the page and its body. */
const versionAt = readOnce((consultation: string, draft: string, version: string) =>
  publicVersion({ consultation, draft, version }),
);

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, ...address } = params;
  const version = await versionAt(address.consultation, address.draft, address.version);
  if (version === null) return {};
  const { consultation, label } = version;
  const about = [consultation.title, label, consultation.process.name].map((words) => inLocale(words, locale).text);
  return {
    title: version.title,
    description: about.join(" · "),
    hasCard: true,
  };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, ...address } = params;
  const version = await versionAt(address.consultation, address.draft, address.version);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`, glossaryTag);
  const asked = typeof query.paragraph === "string" ? query.paragraph : null;
  const anchor = asked === null ? null : resolveReference(asked, version.paragraphs);
  if (anchor !== null) {
    redirect(`/${locale}/consultations/${address.consultation}/drafts/${address.draft}/${address.version}#${anchor}`);
  }
  const filter = readPublicFilter(query);
  const now = systemClock.now();
  const [counts, beside, later, adopted, documents, corrected, terms] = await Promise.all([
    commentCounts(version.id, filter, now),
    besideVersion(version.id),
    laterText(version.id),
    adoptedAt(version.id),
    versionDocuments(version.id),
    paragraphCorrections(version.id),
    termsOfProcess(version.consultation.process.slug),
  ]);
  // The text comes first: beyond what one can read through, each paragraph leads to its own comments.
  const comments = counts.total > mostOnOnePage ? null : await publishedComments(version.id, filter, now);
  const ids = (comments ?? []).map(({ id }) => id);
  const [answers, corrections, translations] = await Promise.all([
    publishedDispositionsOf(ids),
    correctionsOf(ids, now),
    translationsOf(ids, now),
  ]);
  const { finder, notes } = termNotes(terms, version.language, locale);
  const paragraphs = await Promise.all(
    version.paragraphs.map(async (paragraph) => {
      const html = await markedHtml(paragraph.html, corrected.get(paragraph.id), version.language);
      return { ...paragraph, html: markTerms(html, finder, notes) };
    }),
  );
  return (
    <>
      <ReadingPage
        locale={locale}
        version={{ ...version, paragraphs }}
        terms={termsIn(
          paragraphs.map(({ html }) => html),
          terms,
        )}
        corrections={corrected}
        counts={counts}
        comments={comments}
        beside={beside}
        window={shownWindow(version.rounds, now, locale)}
        query={query}
        filtered={isFiltered(filter)}
        unknownParagraph={asked}
        later={later}
        adoptedAt={adopted}
        documents={documents}
        afterOf={correctionsAfter(
          locale,
          corrections,
          comments ?? [],
          translationsAfter(locale, translations, comments ?? [], answersAfter(locale, answers, version.paragraphs)),
        )}
      />
      <LinkedData node={textNode(version, await pageAddress(locale))} />
    </>
  );
}

export const GET = publicPage({ head, body });
