import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { CommentThread } from "@/components/amendments/comment-thread";
import { ParagraphHistory } from "@/components/amendments/paragraph-history";
import { ParagraphPage } from "@/components/amendments/paragraph-page";
import { WholeTextPage } from "@/components/amendments/whole-text-page";
import { CiteSection } from "@/components/citations/cite-section";
import { CorrectWay } from "@/components/corrections/correct-way";
import { CorrectionNotes } from "@/components/corrections/correction-notes";
import { correctionsAfter } from "@/components/corrections/corrections-after";
import { answersAfter } from "@/components/dispositions/answers-after";
import { Annotations } from "@/components/documents/annotations";
import { ReservedHere } from "@/components/endorsements/reserved-here";
import { PlacedHere } from "@/components/placements/placed-here";
import { ParagraphTranslations } from "@/components/translations/paragraph-translations";
import { translationsAfter } from "@/components/translations/translations-after";
import { commentCounts, noStances } from "@/lib/amendments/comment-counts";
import { paragraphElsewhere } from "@/lib/amendments/paragraph-in-versions";
import { competingProposals, publicParagraph } from "@/lib/amendments/public-paragraph";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { citationsOf } from "@/lib/citations/styles";
import { paragraphWork } from "@/lib/citations/works";
import { isFiltered, readPublicFilter } from "@/lib/contributions/public-filter";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { markedHtml } from "@/lib/corrections/marked-html";
import { correctionsOf, paragraphCorrections } from "@/lib/corrections/public";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { annotationsOf } from "@/lib/documents/public";
import { publicReservations } from "@/lib/endorsements/public";
import { env } from "@/lib/env";
import { showDate } from "@/lib/i18n/dates";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { systemClock } from "@/lib/kernel/clock";
import { causesOf, placedOn } from "@/lib/placements/public";
import { paragraphTranslations } from "@/lib/translations/public";
import { translationsOf } from "@/lib/translations/translations-of";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string; draft: string; version: string; anchor: string }>;

const commentsOnOnePage = 50;

/** In the place of an anchor: what is said of the text as a whole. No paragraph has this name. */
const wholeText = "whole-text";

async function read({ params }: Pick<Props, "params">) {
  const { locale, anchor, ...address } = params;
  const version = await publicVersionHead(address);
  if (version === null) return null;
  if (anchor === wholeText) return { locale, version, paragraph: null };
  const paragraph = await publicParagraph(version.id, decodeURIComponent(anchor));
  return paragraph === null ? null : { locale, version, paragraph };
}

async function head(props: Props): Promise<DocumentHead> {
  const found = await read(props);
  if (found === null) return {};
  const { locale, version, paragraph } = found;
  const t = await getTranslations({ locale, namespace: "amendments" });
  const name =
    paragraph === null
      ? t("wholeText")
      : paragraph.number === null
        ? paragraph.text
        : t("paragraph", { number: isolatedNumber(paragraph.number) });
  return { title: `${name} · ${version.title}` };
}

/** One paragraph of a draft, or the text as a whole: everything that is proposed for it and said of it. */
async function body(props: Props) {
  const found = await read(props);
  if (found === null) notFound();
  const { locale, version, paragraph } = found;
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const query = props.searchParams;
  const now = systemClock.now();
  const filter = readPublicFilter(query);
  const cursor = readInstantCursor(query);
  const at = { versionId: version.id, paragraphId: paragraph?.id ?? null };
  const { consultation, draft } = version;
  const window = shownWindow(version.rounds, now, locale);
  // A text that was replaced or adopted is read, not commented on, whatever the round says.
  const open = version.status === "published" && (window?.state === "open" || window?.state === "closing_soon");
  const compose = `/${locale}/compose/${version.id}`;
  const comments = await publishedOnParagraph(at, filter, now, commentsOnOnePage, cursor);
  const ids = comments.items.map(({ id }) => id);
  const answers = await publishedDispositionsOf(ids);
  const thread = (
    <CommentThread
      locale={locale}
      base={`/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}/paragraphs/${paragraph?.anchor ?? wholeText}`}
      comments={comments}
      afterOf={correctionsAfter(
        locale,
        await correctionsOf(ids, now),
        comments.items,
        translationsAfter(
          locale,
          await translationsOf(ids, now),
          comments.items,
          answersAfter(locale, answers, paragraph === null ? [] : [paragraph]),
        ),
      )}
      query={query}
      filtered={isFiltered(filter)}
      onFirstPage={cursor === undefined}
      textLanguage={version.language}
      at={paragraph?.id}
      shownDay={(instant) => showDate(instant, locale, "UTC")}
    />
  );
  if (paragraph === null) {
    return (
      <WholeTextPage locale={locale} version={version} composeHref={open ? compose : null}>
        {thread}
      </WholeTextPage>
    );
  }
  const [counts, competing, elsewhere, causes, annotations, placed, reserved] = await Promise.all([
    commentCounts(version.id, {}, now, paragraph.id),
    competingProposals(version.id, paragraph, now),
    paragraphElsewhere({
      ...paragraph,
      version: { id: version.id, draftId: version.draft.id, position: version.position },
    }),
    causesOf(version.id, now),
    annotationsOf(version.id),
    placedOn(version.id, [paragraph.id], now),
    publicReservations({ versionId: version.id }, paragraph.id),
  ]);
  const corrections = (await paragraphCorrections(version.id)).get(paragraph.id) ?? [];
  const page = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}/paragraphs/${paragraph.anchor}`;
  return (
    <ParagraphPage
      locale={locale}
      version={version}
      paragraph={{ ...paragraph, html: await markedHtml(paragraph.html, corrections, version.language) }}
      counts={counts.byParagraph.get(paragraph.id) ?? noStances()}
      competing={competing}
      elsewhere={elsewhere}
      composeHref={open ? `${compose}?paragraph=${paragraph.id}` : null}
      beside={
        <>
          <Annotations
            locale={locale}
            annotations={annotations.filter(({ paragraphId }) => paragraphId === paragraph.id)}
          />
          <CorrectionNotes locale={locale} corrections={corrections} language={version.language} anchored />
          <ParagraphTranslations
            locale={locale}
            translations={await paragraphTranslations(paragraph.id)}
            from={version.language}
          />
          <CorrectWay href={`${page}/correct`} />
        </>
      }
      history={
        <>
          <ParagraphHistory locale={locale} causes={causes.get(paragraph.lineageId) ?? []} />
          <ReservedHere locale={locale} endorsements={reserved} />
          <PlacedHere locale={locale} references={placed.get(paragraph.id)?.references ?? []} />
          <CiteSection citations={citationsOf(paragraphWork(version, paragraph, { origin: env().appUrl, locale }))} />
        </>
      }
    >
      {thread}
    </ParagraphPage>
  );
}

export const GET = publicPage({ head, body });
