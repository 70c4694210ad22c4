import type { ReactNode } from "react";
import { stanceOrder, totalOf } from "@/components/amendments/stance-counts";
import { HeatStrip } from "@/components/ui/heat-strip";
import { StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { StanceCounts } from "@/lib/amendments/comment-counts";
import type { PublicContribution } from "@/lib/contributions/public";
import type { PublicParagraph } from "@/lib/drafts/public";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { html } from "@/lib/web/documents/html-part";
import { CommentCard } from "./comment-card";
import { FetchedComments } from "./fetched-comments";
import { stepsOf } from "./steps-of";

type Props = {
  locale: string;
  paragraph: PublicParagraph;
  textLanguage: string;
  /** What is said of it, by stance; undefined where nothing is. */
  counts: StanceCounts | undefined;
  /** The comments themselves; null where there are too many on the page, and each paragraph has its own. */
  comments: readonly PublicContribution[] | null;
  /** Comments on the paragraphs nested under this one; they count here and are shown there. */
  nested: number;
  /** Address of the page of this paragraph, with the filters of this one. */
  href: string;
  /** Where a comment on it is written; null when nobody may write one now. */
  composeHref: string | null;
  shownDay(instant: Date): string;
  /** Where it stands in the text that replaced this one. */
  later?: ReactNode;
  /** Corrections and notes that stand at its place. */
  beside?: ReactNode;
  /** What stands under a comment, such as the answer to it. */
  afterOf(contributionId: string): ReactNode;
};

/** A paragraph of a draft: its number, its text, what is said of it in the margin, the comments under it. */
export function ParagraphRow(props: Props) {
  const { locale, paragraph, textLanguage, comments, shownDay } = props;
  const level = paragraph.depth === 0 ? "" : ` level-${Math.min(paragraph.depth, 2) + 1}`;
  const cards = (comments ?? []).map((comment) =>
    CommentCard({
      ...{ locale, comment, textLanguage, at: paragraph.id },
      ...{ published: shownDay(comment.publishedAt), after: props.afterOf(comment.id) },
    }),
  );
  return html`
    <div class="${`para${level} of-${stepsOf(paragraph.html.length)}`}" id="${paragraph.anchor}">
      <a class="number" href="${`#${paragraph.anchor}`}"><bdi>${paragraph.number ?? "¶"}</bdi></a>
      <div class="text">
        ${StoredHtml({ html: paragraph.html, className: "paragraph-text", locale, inline: true })}
        ${paragraph.locked ? <LockedMark /> : null}
      </div>
      ${Margin(props)}
    </div>
    ${props.beside}
    ${cards.length === 0 ? null : commentsOf(locale, paragraph.anchor, cards)}`;
}

function commentsOf(locale: string, anchor: string, cards: readonly ReactNode[]): ReactNode {
  return html`<div class="comments" lang="${locale}" dir="${directionOf(locale)}" id="${`${anchor}-comments`}">${cards}</div>`;
}

function LockedMark() {
  const t = useTranslations("public");
  return <span className="locked">{t("agreedLanguage")}</span>;
}

/** Stands in the language of the page, beside a text in its own. */
function Margin(props: Props) {
  const { locale, paragraph, counts, nested, composeHref, later } = props;
  const t = useTranslations("public");
  const without = nested > 0 ? t("nestedComments", { count: nested }) : t("noComments");
  const label = t("commentOnParagraph", { number: paragraph.number ?? paragraph.anchor });
  return html`
    <div class="notes" lang="${locale}" dir="${directionOf(locale)}">
      ${counts === undefined ? html`<span class="quiet">${without}</span>` : Voices({ ...props, counts })}
      ${paragraph.locked ? <span className="quiet">{t("commentsOnly")}</span> : null}
      ${later}
      ${composeHref === null ? null : html`<a href="${composeHref}" aria-label="${label}">${t("comment")}</a>`}
    </div>`;
}

/** How many comments there are, how they divide, and where they stand. */
function Voices({ locale, paragraph, counts, comments, nested, href }: Props & { counts: StanceCounts }) {
  const t = useTranslations("public");
  const all =
    comments === null ? (
      <FetchedComments href={`${href}#comments`} anchor={paragraph.anchor} count={totalOf(counts)} />
    ) : (
      html`<a href="${`#${paragraph.anchor}-comments`}">${t("comments", { count: totalOf(counts) + nested })}</a>`
    );
  const changes = counts.change + counts.add + counts.delete;
  return html`${all}${Division({ locale, counts })}${comments !== null && changes > 0 ? SideBySide({ href }) : null}`;
}

/** How the voices on a paragraph divide, as a picture and in words. */
function Division({ locale, counts }: { locale: string; counts: StanceCounts }) {
  const t = useTranslations("public");
  const present = stanceOrder.filter((stance) => counts[stance] > 0);
  const words = present.map((stance) => t(`stanceCount.${stance}`, { count: counts[stance] }));
  const segments = present.map((stance) => ({ stance, count: counts[stance] }));
  const marks = present.map((stance, index) => StanceMark({ stance, children: words[index] }));
  return html`${HeatStrip({ segments, label: listWords(words, locale) })}<span class="stances quiet">${marks}</span>`;
}

function SideBySide({ href }: { href: string }) {
  const t = useTranslations("amendments");
  return html`<a href="${href}">${t("proposalsSideBySide")}</a>`;
}
