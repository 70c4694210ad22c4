import type { ReactNode } from "react";
import { heatCells } from "@/components/amendments/heat-cells";
import { HeatColumn } from "@/components/amendments/heat-column";
import { totalOf } from "@/components/amendments/stance-counts";
import { StanceTable } from "@/components/amendments/stance-table";
import { OfflineForms } from "@/components/commenting/offline-forms";
import { CorrectionNotes } from "@/components/corrections/correction-notes";
import { AboutDraft } from "@/components/documents/about-draft";
import { Annotations } from "@/components/documents/annotations";
import { TextDownloads } from "@/components/documents/text-downloads";
import { TermsUsed } from "@/components/glossary/terms-used";
import { TranslationStanding } from "@/components/translations/translation-standing";
import { Contents } from "@/components/ui/contents";
import { Notice } from "@/components/ui/notice";
import type { CommentCounts, StanceCounts } from "@/lib/amendments/comment-counts";
import type { PublicContribution } from "@/lib/contributions/public";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import type { VersionDocuments } from "@/lib/documents/public";
import type { LaterText } from "@/lib/drafts/later-text";
import type { PublicParagraph, PublicVersion } from "@/lib/drafts/public";
import type { PublicTerm } from "@/lib/glossary/public";
import { showDays } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { CommentCard } from "./comment-card";
import { FetchedComments } from "./fetched-comments";
import { FilterForm } from "./filter-form";
import { Footnotes } from "./footnotes";
import { nestedCounts } from "./nested-counts";
import { ParagraphRow } from "./paragraph-row";
import { ReadingHead } from "./reading-head";
import { ReadingToolbar } from "./reading-toolbar";
import { RedlineView } from "./redline-view";
import type { ShownWindow } from "./round-state";
import { LaterPlaces, VersionStanding } from "./version-standing";

type Props = {
  locale: string;
  version: PublicVersion;
  counts: CommentCounts;
  /** Null where there are too many for one page; each paragraph then leads to its own. */
  comments: readonly PublicContribution[] | null;
  /** Whether answers to its comments were published. */
  answered: boolean;
  window: ShownWindow | null;
  query: Record<string, string | string[] | undefined>;
  filtered: boolean;
  /** A paragraph that was asked for by a name nobody knows. */
  unknownParagraph: string | null;
  /** The text that took the place of this one; null where this one is valid. */
  later: LaterText | null;
  /** When it was adopted as final; null where it was not. */
  adoptedAt: Date | null;
  /** By paragraph, corrections of its words. */
  corrections: ReadonlyMap<string, readonly CorrectedWords[]>;
  /** What belongs to the draft beside its text. */
  documents: VersionDocuments;
  /** Terms of the glossary that are marked in the text. */
  terms: readonly PublicTerm[];
  /** What stands under a comment, such as the answer to it. */
  afterOf(contributionId: string): ReactNode;
};

/** A draft to be read closely: number in the margin, text in the measure, what was said of it at its end side. */
export function ReadingPage({ locale, version, counts, comments, window, query, filtered, later, ...given }: Props) {
  const t = useTranslations("public");
  const commenting = useTranslations("commenting");
  const translating = useTranslations("translations");
  const { consultation, draft } = version;
  const base = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  const drafts = base.slice(0, base.lastIndexOf("/"));
  // A text that was replaced or adopted is read, not commented on, whatever the round says.
  const open = version.status === "published" && (window?.state === "open" || window?.state === "closing_soon");
  const compose = `/${locale}/compose/${version.id}`;
  const shownDay = showDays(locale);
  const byParagraph = comments === null ? null : groupByParagraph(comments);
  const countOf = (id: string) => counts.byParagraph.get(id);
  const nested = nestedCounts(version.paragraphs, (id) => sumOf(countOf(id)));
  const paragraphs = version.paragraphs.filter(({ kind }) => kind === "paragraph");
  const paragraphQuery = queryOf(query);
  const direction = directionOf(version.language);
  const headings = version.paragraphs.filter((paragraph) => paragraph.kind === "heading");
  const annotations = (id: string | null) => (
    <Annotations locale={locale} annotations={given.documents.annotations.filter((one) => one.paragraphId === id)} />
  );
  const topLevel = Math.min(...headings.map((heading) => heading.depth));
  return (
    <>
      <ReadingHead locale={locale} version={version} window={window} shownDay={shownDay} />
      <ReadingToolbar
        locale={locale}
        version={version}
        base={base}
        answered={given.answered}
        commented={counts.total > 0 || filtered}
        composeHref={open ? compose : null}
        downloads={
          <TextDownloads
            versionId={version.id}
            original={given.documents.original}
            further={<a href="#offline">{commenting("offline.title")}</a>}
          />
        }
      />
      <VersionStanding
        locale={locale}
        drafts={drafts}
        later={later}
        adopted={given.adoptedAt === null ? null : shownDay(given.adoptedAt)}
      />
      {version.source === null || version.translation === null ? null : (
        <TranslationStanding
          locale={locale}
          translation={{ ...version.translation, addedAt: version.publishedAt, reviewedAt: null }}
          from={version.source.language}
        >
          <a href={`${drafts}/${version.source.slug}`} hrefLang={version.source.language}>
            {translating("readOriginal", { language: languageName(version.source.language, locale) })}
          </a>
        </TranslationStanding>
      )}
      {given.unknownParagraph === null ? null : (
        <Notice kind="warning">{t("unknownParagraph", { name: given.unknownParagraph })}</Notice>
      )}
      {annotations(null)}
      <FilterForm query={query} clearHref={filtered ? base : null} />
      {comments === null || comments.some((comment) => comment.redline !== null) ? <RedlineView /> : null}
      <StanceTable base={base} counts={counts} paragraphs={paragraphs} />
      <div className={counts.byParagraph.size === 0 ? "with-contents" : "with-contents with-heat"}>
        <Contents
          title={t("contents")}
          entries={headings.map((heading) => ({
            href: `#${heading.anchor}`,
            label: (
              <span lang={version.language} dir={direction}>
                {heading.text}
              </span>
            ),
            level: heading.depth > topLevel ? 2 : 1,
          }))}
        />
        {counts.byParagraph.size === 0 ? null : <HeatColumn locale={locale} cells={heatCells(paragraphs, countOf)} />}
        <article className="reading" id="text" lang={version.language} dir={direction}>
          {version.paragraphs.map((paragraph) =>
            paragraph.kind === "heading" ? (
              <PartHeading key={paragraph.id} paragraph={paragraph} deeper={paragraph.depth > topLevel} />
            ) : (
              <ParagraphRow
                key={paragraph.id}
                locale={locale}
                paragraph={paragraph}
                textLanguage={version.language}
                counts={countOf(paragraph.id)}
                comments={byParagraph === null ? null : (byParagraph.get(paragraph.id) ?? [])}
                nested={nested.get(paragraph.id) ?? 0}
                href={`${base}/paragraphs/${paragraph.anchor}${paragraphQuery}`}
                composeHref={open ? `${compose}?paragraph=${paragraph.id}` : null}
                shownDay={shownDay}
                afterOf={given.afterOf}
                later={<LaterPlaces locale={locale} drafts={drafts} later={later} paragraphId={paragraph.id} />}
                beside={
                  <>
                    {annotations(paragraph.id)}
                    <CorrectionNotes
                      locale={locale}
                      corrections={given.corrections.get(paragraph.id) ?? []}
                      language={version.language}
                      anchored
                    />
                  </>
                }
              />
            ),
          )}
          <Footnotes version={version} />
        </article>
      </div>
      <TermsUsed locale={locale} terms={given.terms} />
      <AboutDraft locale={locale} documents={given.documents} />
      {sumOf(counts.wholeText) === 0 ? null : (
        <section className="general-comments" id="general">
          <h2 className="part">{t("generalComments")}</h2>
          {comments === null ? (
            <FetchedComments
              href={`${base}/paragraphs/whole-text${paragraphQuery}#comments`}
              anchor="general"
              count={sumOf(counts.wholeText)}
            />
          ) : (
            comments
              .filter(({ paragraphIds }) => paragraphIds.length === 0)
              .map((comment) => (
                <CommentCard
                  key={comment.id}
                  locale={locale}
                  comment={comment}
                  textLanguage={version.language}
                  published={shownDay(comment.publishedAt)}
                  after={given.afterOf(comment.id)}
                />
              ))
          )}
        </section>
      )}
      {filtered && counts.total === 0 ? <p className="empty">{t("nothingMatches")}</p> : null}
      <OfflineForms
        locale={locale}
        versionId={version.id}
        commented={counts.total > 0 || filtered}
        uploadHref={open ? `${compose}/table` : null}
      />
    </>
  );
}

function PartHeading({ paragraph, deeper }: { paragraph: PublicParagraph; deeper: boolean }) {
  return deeper ? (
    <h3 id={paragraph.anchor} className="part level-2">
      {paragraph.text}
    </h3>
  ) : (
    <h2 id={paragraph.anchor} className="part">
      {paragraph.text}
    </h2>
  );
}

function groupByParagraph(comments: readonly PublicContribution[]): Map<string, PublicContribution[]> {
  const groups = new Map<string, PublicContribution[]>();
  for (const comment of comments) {
    for (const id of comment.paragraphIds) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [comment]);
      else group.push(comment);
    }
  }
  return groups;
}

function sumOf(counts: StanceCounts | undefined): number {
  return counts === undefined ? 0 : totalOf(counts);
}

/** The filters of this page, for the page of a paragraph. */
function queryOf(query: Props["query"]): string {
  const kept = new URLSearchParams();
  for (const name of ["group", "type", "stance", "impact"]) {
    for (const value of [query[name] ?? []].flat()) kept.append(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}
