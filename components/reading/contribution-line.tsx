import { StanceMark } from "@/components/ui/stance-mark";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { colon, comma } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { AsksLine } from "./asks-line";
import { markOf } from "./comment-card";
import { LocalisedText } from "./localised-text";
import { paragraphNames } from "./paragraph-names";

type Props = {
  locale: string;
  contribution: PublicContributionLine;
  published: string;
  /** Leaves out the consultation where the page is about it. */
  withPlace?: boolean;
  /** Words that mark whose it is, such as group and country, where the page sets them side by side. */
  whose?: readonly string[];
};

/** A published contribution in a list: who, on what, how it begins. */
export function ContributionLine({ locale, contribution, published, withPlace = true, whose = [] }: Props) {
  const t = useTranslations("public");
  const words = useTranslations("contributions");
  const deadlines = useTranslations("deadlines");
  const signed = useTranslations("signatures.public");
  const { paragraphs, asks } = contribution;
  const names = paragraphNames(paragraphs, locale, {
    heading: words("list.heading"),
    more: (values) => words("asks.more", values),
  });
  return (
    <li>
      <a href={`/${locale}/contributions/${contribution.reference}`}>
        <bdi>{contribution.submitter?.name ?? t("aPerson")}</bdi>
        {contribution.others === 0 ? null : ` ${signed("withOthers", { count: contribution.others })}`}
        {paragraphs.length === 0
          ? null
          : `${comma(locale)}${paragraphs.length === 1 ? t("onParagraph", { number: names }) : words("asks.onParagraphs", { numbers: names })}`}
        {contribution.title === null ? null : (
          <>
            {colon(locale)}
            <bdi lang={contribution.language}>{contribution.title}</bdi>
          </>
        )}
      </a>
      <p className="small" lang={contribution.language} dir={directionOf(contribution.language)}>
        {contribution.excerpt}
      </p>
      <p className="facts small quiet">
        {whose.map((word) => (
          <strong key={word}>{word}</strong>
        ))}
        {contribution.kind === "input" ? (
          <span>{t("writtenInput")}</span>
        ) : (
          <StanceMark stance={markOf(contribution.stance)}>{t(`stances.${markOf(contribution.stance)}`)}</StanceMark>
        )}
        <AsksLine asks={asks} number={paragraphs.length === 1 ? (paragraphs[0]?.number ?? null) : null} />
        {withPlace ? <LocalisedText text={contribution.place.consultation.title} locale={locale} /> : null}
        {contribution.late ? <strong>{deadlines("late.mark")}</strong> : null}
        <span>{published}</span>
        <bdi className="nums">{contribution.reference}</bdi>
      </p>
    </li>
  );
}
