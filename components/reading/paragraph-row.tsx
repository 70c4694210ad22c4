import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HeatStrip } from "@/components/ui/heat-strip";
import { type MarkedStance, StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { PublicContribution } from "@/lib/contributions/public";
import type { PublicParagraph } from "@/lib/drafts/public";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { CommentCard, markOf } from "./comment-card";

const order: readonly MarkedStance[] = ["change", "add", "delete", "keep", "general"];

type Props = {
  locale: string;
  paragraph: PublicParagraph;
  textLanguage: string;
  comments: readonly PublicContribution[];
  /** Comments on the paragraphs nested under this one; they count here and are shown there. */
  nested: number;
  /** Where a comment on it is written; null when nobody may write one now. */
  composeHref: string | null;
  shownDay(instant: Date): string;
  /** Where it stands in the text that replaced this one. */
  later?: ReactNode;
};

/** A paragraph of a draft: its number, its text, what is said of it in the margin, the comments under it. */
export function ParagraphRow(props: Props) {
  const { locale, paragraph, textLanguage, comments, nested, composeHref, shownDay, later } = props;
  const level = paragraph.depth === 0 ? "" : ` level-${Math.min(paragraph.depth, 2) + 1}`;
  return (
    <>
      <div className={`para${level}`} id={paragraph.anchor}>
        <a className="number" href={`#${paragraph.anchor}`}>
          <bdi>{paragraph.number ?? "¶"}</bdi>
        </a>
        <div className="text">
          <StoredHtml html={paragraph.html} className="paragraph-text" inline />
          {paragraph.locked ? <LockedMark /> : null}
        </div>
        <Margin
          locale={locale}
          paragraph={paragraph}
          comments={comments}
          nested={nested}
          composeHref={composeHref}
          later={later}
        />
      </div>
      {comments.length === 0 ? null : (
        <div className="comments" lang={locale} dir={directionOf(locale)} id={`${paragraph.anchor}-comments`}>
          {comments.map((comment) => (
            <CommentCard
              key={comment.id}
              locale={locale}
              comment={comment}
              at={paragraph.id}
              textLanguage={textLanguage}
              published={shownDay(comment.publishedAt)}
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

type MarginProps = Pick<Props, "locale" | "paragraph" | "comments" | "nested" | "composeHref" | "later">;

/** Stands in the language of the page, beside a text in its own. */
function Margin({ locale, paragraph, comments, nested, composeHref, later }: MarginProps) {
  const t = useTranslations("public");
  const counts = order.map((stance) => ({
    stance,
    count: comments.filter((comment) => markOf(comment.stance) === stance).length,
  }));
  const present = counts.filter(({ count }) => count > 0);
  const words = present.map(({ stance, count }) => t(`stanceCount.${stance}`, { count }));
  return (
    <div className="notes" lang={locale} dir={directionOf(locale)}>
      {comments.length === 0 ? (
        <span className="quiet">{nested > 0 ? t("nestedComments", { count: nested }) : t("noComments")}</span>
      ) : (
        <>
          <a href={`#${paragraph.anchor}-comments`}>{t("comments", { count: comments.length + nested })}</a>
          <HeatStrip segments={counts} label={listWords(words, locale)} />
          <span className="stances quiet">
            {present.map(({ stance }, index) => (
              <StanceMark key={stance} stance={stance}>
                {words[index]}
              </StanceMark>
            ))}
          </span>
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
