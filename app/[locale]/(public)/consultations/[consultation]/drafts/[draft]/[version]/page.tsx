import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { correctionsAfter } from "@/components/corrections/corrections-after";
import { answersAfter } from "@/components/dispositions/answers-after";
import { LinkedData } from "@/components/open-data/linked-data";
import { ReadingPage } from "@/components/reading/reading-page";
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
import { systemClock } from "@/lib/kernel/clock";
import { textNode } from "@/lib/open-data/linked-data";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress, pageAlternates } from "@/lib/web/page-addresses";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string; consultation: string; draft: string; version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ...address } = await params;
  const version = await publicVersion(address);
  return version === null ? {} : { title: version.title, alternates: await pageAlternates(locale, { hasCard: true }) };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, ...address } = await params;
  setRequestLocale(locale);
  const version = await publicVersion(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const query = await searchParams;
  const asked = typeof query.paragraph === "string" ? query.paragraph : null;
  const anchor = asked === null ? null : resolveReference(asked, version.paragraphs);
  if (anchor !== null) {
    redirect(`/${locale}/consultations/${address.consultation}/drafts/${address.draft}/${address.version}#${anchor}`);
  }
  const filter = readPublicFilter(query);
  const now = systemClock.now();
  const [counts, beside, later, adopted, documents] = await Promise.all([
    commentCounts(version.id, filter, now),
    besideVersion(version.id),
    laterText(version.id),
    adoptedAt(version.id),
    versionDocuments(version.id),
  ]);
  // The text comes first: beyond what one can read through, each paragraph leads to its own comments.
  const comments = counts.total > mostOnOnePage ? null : await publishedComments(version.id, filter, now);
  const ids = (comments ?? []).map(({ id }) => id);
  const answers = await publishedDispositionsOf(ids);
  const corrected = await paragraphCorrections(version.id);
  const paragraphs = version.paragraphs.map(async (paragraph) => ({
    ...paragraph,
    html: await markedHtml(paragraph.html, corrected.get(paragraph.id), version.language),
  }));
  return (
    <>
      <ReadingPage
        locale={locale}
        version={{ ...version, paragraphs: await Promise.all(paragraphs) }}
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
          await correctionsOf(ids, now),
          comments ?? [],
          answersAfter(locale, answers, version.paragraphs),
        )}
      />
      <LinkedData node={textNode(version, await pageAddress(locale))} />
    </>
  );
}
