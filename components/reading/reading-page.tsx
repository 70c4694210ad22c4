import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Contents } from "@/components/ui/contents";
import { DocumentHead } from "@/components/ui/document-head";
import { Notice } from "@/components/ui/notice";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicContribution } from "@/lib/contributions/public";
import type { LaterText } from "@/lib/drafts/later-text";
import type { PublicParagraph, PublicVersion } from "@/lib/drafts/public";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { Citation } from "./citation";
import { CommentCard, languageName } from "./comment-card";
import { FilterForm } from "./filter-form";
import { Footnotes } from "./footnotes";
import { nestedCounts } from "./nested-counts";
import { ParagraphFinder } from "./paragraph-finder";
import { ParagraphRow } from "./paragraph-row";
import { RedlineView } from "./redline-view";
import { RoundState, type ShownWindow } from "./round-state";
import { LaterPlaces, VersionStanding } from "./version-standing";

type Props = {
  locale: string;
  version: PublicVersion;
  comments: readonly PublicContribution[];
  window: ShownWindow | null;
  query: Record<string, string | string[] | undefined>;
  filtered: boolean;
  /** How many comments are shown where there are more than a page holds; null where all are. */
  cutAt: number | null;
  /** A paragraph that was asked for by a name nobody knows. */
  unknownParagraph: string | null;
  /** The text that took the place of this one; null where this one is valid. */
  later: LaterText | null;
  /** When it was adopted as final; null where it was not. */
  adoptedAt: Date | null;
};

/** A draft to be read closely: number in the margin, text in the measure, what was said of it at its end side. */
export function ReadingPage(props: Props) {
  const { locale, version, comments, window, query, filtered, cutAt, unknownParagraph, later, adoptedAt } = props;
  const t = useTranslations("public");
  const compilations = useTranslations("compilations");
  const { consultation, draft } = version;
  const base = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  const drafts = base.slice(0, base.lastIndexOf("/"));
  // A text that was replaced or adopted is read, not commented on, whatever the round says.
  const open = version.status === "published" && (window?.state === "open" || window?.state === "closing_soon");
  const compose = `/${locale}/compose/${version.id}`;
  const shownDay = (instant: Date) => showDate(instant, locale, "UTC");
  const byParagraph = groupByParagraph(comments);
  const nested = nestedCounts(version.paragraphs, (id) => byParagraph.get(id)?.length ?? 0);
  const general = comments.filter((comment) => comment.paragraphIds.length === 0);
  const direction = directionOf(version.language);
  const headings = version.paragraphs.filter((paragraph) => paragraph.kind === "heading");
  const topLevel = Math.min(...headings.map((heading) => heading.depth));
  return (
    <>
      <DocumentHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/processes/${consultation.process.slug}`,
                label: inLocale(consultation.process.name, locale).text,
              },
              {
                href: `/${locale}/consultations/${consultation.slug}`,
                label: inLocale(consultation.title, locale).text,
              },
            ]}
          />
        }
        title={version.title}
        lang={version.language}
        dir={direction}
        facts={
          <>
            <span>{inLocale(version.label, locale).text}</span>
            {version.publishedAt === null ? null : <span className="quiet">{shownDay(version.publishedAt)}</span>}
            {draft.symbol === null ? null : (
              <span className="quiet">
                <Citation text={`${draft.symbol}/${inLocale(version.label, "en").text}`} />
              </span>
            )}
            {window === null || version.status !== "published" ? null : (
              <span>
                <RoundState window={window} />
              </span>
            )}
          </>
        }
      />
      <Toolbar
        label={t("aboutThisText")}
        end={
          open ? (
            <LinkButton kind="primary" href={compose}>
              {t("commentOnText")}
            </LinkButton>
          ) : null
        }
      >
        <Languages locale={locale} version={version} base={base} />
        <a href={`/${locale}/consultations/${consultation.slug}/compilation?version=${draft.slug}%3A${version.slug}`}>
          {compilations("links.compilation")}
        </a>
        <ParagraphFinder action={base} />
      </Toolbar>
      <VersionStanding
        locale={locale}
        drafts={drafts}
        later={later}
        adopted={adoptedAt === null ? null : shownDay(adoptedAt)}
      />
      {unknownParagraph === null ? null : (
        <Notice kind="warning">{t("unknownParagraph", { name: unknownParagraph })}</Notice>
      )}
      <FilterForm query={query} clearHref={filtered ? base : null} />
      {comments.some((comment) => comment.redline !== null) ? <RedlineView /> : null}
      {cutAt === null ? null : <Notice kind="warning">{t("onlyFirst", { count: cutAt })}</Notice>}
      <div className="with-contents">
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
                comments={byParagraph.get(paragraph.id) ?? []}
                nested={nested.get(paragraph.id) ?? 0}
                composeHref={open ? `${compose}?paragraph=${paragraph.id}` : null}
                shownDay={shownDay}
                later={<LaterPlaces locale={locale} drafts={drafts} later={later} paragraphId={paragraph.id} />}
              />
            ),
          )}
          <Footnotes version={version} />
        </article>
      </div>
      {general.length === 0 ? null : (
        <section className="general-comments" id="general">
          <h2 className="part">{t("generalComments")}</h2>
          {general.map((comment) => (
            <CommentCard
              key={comment.id}
              locale={locale}
              comment={comment}
              textLanguage={version.language}
              published={shownDay(comment.publishedAt)}
            />
          ))}
        </section>
      )}
      {filtered && comments.length === 0 ? <p className="empty">{t("nothingMatches")}</p> : null}
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
    for (const id of comment.paragraphIds) groups.set(id, [...(groups.get(id) ?? []), comment]);
  }
  return groups;
}

/** The other languages and versions of this text, the source of a translation first. */
function Languages({ locale, version, base }: { locale: string; version: PublicVersion; base: string }) {
  const t = useTranslations("public");
  const siblings = base.slice(0, base.lastIndexOf("/"));
  return (
    <>
      {version.source === null ? null : (
        <a href={`${siblings}/${version.source.slug}`} hrefLang={version.source.language}>
          {t("translatedFrom", { language: languageName(version.source.language, locale) })}
        </a>
      )}
      {version.translations.map((translation) => (
        <a key={translation.slug} href={`${siblings}/${translation.slug}`} hrefLang={translation.language}>
          {t("alsoIn", { language: languageName(translation.language, locale) })}
        </a>
      ))}
      {version.otherVersions
        .filter((other) => other.language === version.language)
        .map((other) => {
          const [older, newer] = other.position < version.position ? [other, version] : [version, other];
          return (
            <a key={other.slug} href={`${siblings}/compare/${older.slug}...${newer.slug}`}>
              {t("comparison.compareWith", { label: inLocale(other.label, locale).text })}
            </a>
          );
        })}
    </>
  );
}
