import { LocalisedText } from "@/components/reading/localised-text";
import { Pieces } from "@/components/search/pieces";
import { showDate } from "@/lib/i18n/dates";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { CitingContribution, CitingText } from "@/lib/instruments/cited-by";

/** A paragraph or footnote of a text with the words around the citation. */
export function CitingTextLine({ locale, text }: { locale: string; text: CitingText }) {
  const t = useTranslations("instruments");
  const { number, note } = text;
  const place =
    note === null
      ? number === null
        ? null
        : t("paragraph", { number: isolatedNumber(number) })
      : t("footnote", { number: note });
  return (
    <li>
      <a href={`/${locale}${text.path}`}>
        <bdi lang={text.language}>{text.title}</bdi>
        {place === null ? null : `\u00a0· ${place}`}
      </a>
      <p className="small" lang={text.language} dir={directionOf(text.language)}>
        <Pieces pieces={text.excerpt} />
      </p>
    </li>
  );
}

/** A comment or an input with the words around the citation. */
export function CitingContributionLine({ locale, citing }: { locale: string; citing: CitingContribution }) {
  const t = useTranslations("public");
  const kinds = useTranslations("search.kinds");
  const { line, excerpt } = citing;
  return (
    <li>
      <a href={`/${locale}/contributions/${line.reference}`}>
        <bdi>{line.submitter?.name ?? t("aPerson")}</bdi>
        {line.title === null ? null : (
          <>
            {": "}
            <bdi lang={line.language}>{line.title}</bdi>
          </>
        )}
      </a>
      <p className="small" lang={line.language} dir={directionOf(line.language)}>
        <Pieces pieces={excerpt} />
      </p>
      <p className="facts small quiet">
        <strong>{kinds(line.kind)}</strong>
        <LocalisedText text={line.place.consultation.title} locale={locale} />
        <time dateTime={line.publishedAt.toISOString()}>{showDate(line.publishedAt, locale, "UTC")}</time>
        <bdi className="nums">{line.reference}</bdi>
      </p>
    </li>
  );
}
