import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { type MarkedStance, StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { PublicContribution } from "@/lib/contributions/public";
import { directionOf } from "@/lib/i18n/locales";

const marks: Record<string, MarkedStance> = { keep: "keep", change: "change", delete: "delete", add: "add" };

/** The mark of a stance; a comment without one is a general remark. */
export function markOf(stance: string | null): MarkedStance {
  return (stance === null ? undefined : marks[stance]) ?? "general";
}

type Props = {
  locale: string;
  comment: PublicContribution;
  /** Language of the text: a proposed wording is in it, whatever the reasons are written in. */
  textLanguage: string;
  /** Day of publication in the reader's language. */
  published: string;
  /** Stands on its own page: its reference is then no link. */
  alone?: boolean;
  /** What else there is to say of it, such as where it stands now and what was done with it. */
  after?: ReactNode;
};

/** A published comment: who, for what, the wording as a redline, the reasons. */
export function CommentCard({ locale, comment, textLanguage, published, alone = false, after }: Props) {
  const t = useTranslations("public");
  const labels = useRedlineLabels();
  const { submitter } = comment;
  const direction = directionOf(comment.language);
  return (
    <section
      className={alone ? "contribution first-column" : "contribution"}
      id={comment.reference}
      aria-label={t("commentOf", { name: submitter?.name ?? t("aPerson"), reference: comment.reference })}
    >
      <header>
        {submitter === null ? (
          <span className="by">{t("aPerson")}</span>
        ) : (
          <a className="by" href={`/${locale}/organisations/${submitter.slug}`}>
            <bdi>{submitter.name}</bdi>
          </a>
        )}
        {submitter?.stakeholderGroup ? (
          <span className="small quiet">{t(`groups.${submitter.stakeholderGroup}`)}</span>
        ) : null}
        <StanceMark stance={markOf(comment.stance)}>{t(`stances.${markOf(comment.stance)}`)}</StanceMark>
      </header>
      {comment.redline === null ? null : (
        <blockquote lang={textLanguage} dir={directionOf(textLanguage)}>
          <Redline segments={comment.redline} labels={labels} />
        </blockquote>
      )}
      <div className="prose interface" lang={comment.language} dir={direction}>
        <StoredHtml html={comment.bodyHtml} className="reasons" />
      </div>
      <footer>
        {alone ? (
          <span className="reference">{comment.reference}</span>
        ) : (
          <a className="reference" href={`/${locale}/contributions/${comment.reference}`}>
            <bdi>{comment.reference}</bdi>
          </a>
        )}
        <span>{t(`types.${comment.type}`)}</span>
        <span>{published}</span>
        {comment.language === locale ? null : (
          <span>{t("writtenIn", { language: languageName(comment.language, locale) })}</span>
        )}
      </footer>
      {after}
    </section>
  );
}

/** A language's name in the reader's language. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
}
