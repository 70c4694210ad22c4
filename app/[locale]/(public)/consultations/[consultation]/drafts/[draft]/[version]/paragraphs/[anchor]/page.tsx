import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CommentThread } from "@/components/amendments/comment-thread";
import { ParagraphHistory } from "@/components/amendments/paragraph-history";
import { ParagraphPage } from "@/components/amendments/paragraph-page";
import { commentCounts, noStances } from "@/lib/amendments/comment-counts";
import { paragraphElsewhere } from "@/lib/amendments/paragraph-in-versions";
import { competingProposals, publicParagraph } from "@/lib/amendments/public-paragraph";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { isFiltered, readPublicFilter } from "@/lib/contributions/public-filter";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { showDate } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { causesOf } from "@/lib/placements/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string; consultation: string; draft: string; version: string; anchor: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const commentsOnOnePage = 50;

async function read({ params }: Pick<Props, "params">) {
  const { locale, anchor, ...address } = await params;
  const version = await publicVersionHead(address);
  const paragraph = version === null ? null : await publicParagraph(version.id, decodeURIComponent(anchor));
  return version === null || paragraph === null ? null : { locale, version, paragraph };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (found === null) return {};
  const { locale, version, paragraph } = found;
  const t = await getTranslations({ locale, namespace: "amendments" });
  const name = paragraph.number === null ? paragraph.text : t("paragraph", { number: paragraph.number });
  return { title: `${name} · ${version.title}` };
}

/** One paragraph of a draft: everything that is proposed for it and said of it. */
export default async function Page(props: Props) {
  const found = await read(props);
  if (found === null) notFound();
  const { locale, version, paragraph } = found;
  setRequestLocale(locale);
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const query = await props.searchParams;
  const now = systemClock.now();
  const filter = readPublicFilter(query);
  const cursor = readInstantCursor(query);
  const at = { versionId: version.id, paragraphId: paragraph.id };
  const [comments, counts, competing, elsewhere, causes] = await Promise.all([
    publishedOnParagraph(at, filter, now, commentsOnOnePage, cursor),
    commentCounts(version.id, {}, now, paragraph.id),
    competingProposals(version.id, paragraph, now),
    paragraphElsewhere({
      ...paragraph,
      version: { id: version.id, draftId: version.draft.id, position: version.position },
    }),
    causesOf(version.id, now),
  ]);
  const window = shownWindow(version.rounds, now, locale);
  const open = window?.state === "open" || window?.state === "closing_soon";
  const { consultation, draft } = version;
  return (
    <ParagraphPage
      locale={locale}
      version={version}
      paragraph={paragraph}
      counts={counts.byParagraph.get(paragraph.id) ?? noStances()}
      competing={competing}
      elsewhere={elsewhere}
      composeHref={open ? `/${locale}/compose/${version.id}?paragraph=${paragraph.id}` : null}
      history={<ParagraphHistory locale={locale} causes={causes.get(paragraph.lineageId) ?? []} />}
    >
      <CommentThread
        locale={locale}
        base={`/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}/paragraphs/${paragraph.anchor}`}
        comments={comments}
        query={query}
        filtered={isFiltered(filter)}
        onFirstPage={cursor === undefined}
        textLanguage={version.language}
        shownDay={(instant) => showDate(instant, locale, "UTC")}
      />
    </ParagraphPage>
  );
}
