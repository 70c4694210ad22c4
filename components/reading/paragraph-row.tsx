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
  return (
    <>
      <div className={`para${level} of-${stepsOf(paragraph.html.length)}`} id={paragraph.anchor}>
        <a className="number" href={`#${paragraph.anchor}`}>
          <bdi>{paragraph.number ?? "¶"}</bdi>
        </a>
        <div className="text">
          <StoredHtml html={paragraph.html} className="paragraph-text" locale={locale} inline />
          {paragraph.locked ? <LockedMark /> : null}
        </div>
        <Margin {...props} />
      </div>
      {props.beside}
      {comments === null || comments.length === 0 ? null : (
        <div className="comments" lang={locale} dir={directionOf(locale)} id={`${paragraph.anchor}-comments`}>
          {comments.map((comment) => (
            <CommentCard
              key={comment.id}
              locale={locale}
              comment={comment}
              at={paragraph.id}
              textLanguage={textLanguage}
              published={shownDay(comment.publishedAt)}
              after={props.afterOf(comment.id)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function LockedMark() {
  const t = useTranslations("public");
  return <span className="locked">{t("agreedLanguage")}</span>;
}

/** Stands in the language of the page, beside a text in its own. */
function Margin({ locale, paragraph, counts, comments, nested, href, composeHref, later }: Props) {
  const t = useTranslations("public");
  return (
    <div className="notes" lang={locale} dir={directionOf(locale)}>
      {counts === undefined ? (
        <span className="quiet">{nested > 0 ? t("nestedComments", { count: nested }) : t("noComments")}</span>
      ) : (
        <>
          {comments === null ? (
            <FetchedComments href={`${href}#comments`} anchor={paragraph.anchor} count={totalOf(counts)} />
          ) : (
            <a href={`#${paragraph.anchor}-comments`}>{t("comments", { count: totalOf(counts) + nested })}</a>
          )}
          <Division locale={locale} counts={counts} />
          {comments !== null && counts.change + counts.add + counts.delete > 0 ? <SideBySide href={href} /> : null}
        </>
      )}
      {paragraph.locked ? <span className="quiet">{t("commentsOnly")}</span> : null}
      {later}
      {composeHref === null ? null : (
        <a href={composeHref} aria-label={t("commentOnParagraph", { number: paragraph.number ?? paragraph.anchor })}>
          {t("comment")}
        </a>
      )}
    </div>
  );
}

/** How the voices on a paragraph divide, as a picture and in words. */
function Division({ locale, counts }: { locale: string; counts: StanceCounts }) {
  const t = useTranslations("public");
  const present = stanceOrder.filter((stance) => counts[stance] > 0);
  const words = present.map((stance) => t(`stanceCount.${stance}`, { count: counts[stance] }));
  return (
    <>
      <HeatStrip
        segments={stanceOrder.map((stance) => ({ stance, count: counts[stance] }))}
        label={listWords(words, locale)}
      />
      <span className="stances quiet">
        {present.map((stance, index) => (
          <StanceMark key={stance} stance={stance}>
            {words[index]}
          </StanceMark>
        ))}
      </span>
    </>
  );
}

function SideBySide({ href }: { href: string }) {
  const t = useTranslations("amendments");
  return <a href={href}>{t("proposalsSideBySide")}</a>;
}
