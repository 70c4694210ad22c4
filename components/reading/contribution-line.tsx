import { useTranslations } from "next-intl";
import { StanceMark } from "@/components/ui/stance-mark";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { directionOf } from "@/lib/i18n/locales";
import { markOf } from "./comment-card";
import { LocalisedText } from "./localised-text";

type Props = {
  locale: string;
  contribution: PublicContributionLine;
  published: string;
  /** Leaves out the consultation where the page is about it. */
  withPlace?: boolean;
};

/** A published contribution in a list: who, on what, how it begins. */
export function ContributionLine({ locale, contribution, published, withPlace = true }: Props) {
  const t = useTranslations("public");
  const paragraph = contribution.paragraphs[0];
  return (
    <li>
      <a href={`/${locale}/contributions/${contribution.reference}`}>
        <bdi>{contribution.submitter?.name ?? t("aPerson")}</bdi>
        {paragraph === undefined ? null : `, ${t("onParagraph", { number: paragraph.number ?? "" })}`}
      </a>
      <p className="small" lang={contribution.language} dir={directionOf(contribution.language)}>
        {contribution.excerpt}
      </p>
      <p className="facts small quiet">
        <StanceMark stance={markOf(contribution.stance)}>{t(`stances.${markOf(contribution.stance)}`)}</StanceMark>
        {withPlace ? <LocalisedText text={contribution.place.consultation.title} locale={locale} /> : null}
        <span>{published}</span>
        <bdi className="nums">{contribution.reference}</bdi>
      </p>
    </li>
  );
}
