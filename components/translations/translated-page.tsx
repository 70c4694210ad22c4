import { useFieldName } from "@/components/moderation/use-field-name";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import type { PublicContributionPage } from "@/lib/contributions/public";
import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import type { TextField } from "@/lib/moderation/text-fields";
import type { PublicTranslation } from "@/lib/translations/public";
import { TranslatedParagraphs } from "./translated-paragraphs";
import { TranslationStanding } from "./translation-standing";

type Props = {
  locale: string;
  contribution: PublicContributionPage;
  translation: PublicTranslation;
  /** The texts of the original, which name the parts of the translation. */
  fields: readonly Pick<TextField, "field" | "part">[];
};

/** One contribution in another language than its own, which says so before its first word. */
export function TranslatedPage({ locale, contribution, translation, fields }: Props) {
  const t = useTranslations("translations");
  const shown = useTranslations("public");
  const nameOf = useFieldName(locale);
  const { reference, language: from, place, submitter } = contribution;
  const original = `/${locale}/contributions/${reference}`;
  const { language, words } = translation;
  const title = words.title ?? null;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${place.consultation.slug}`,
                label: <LocalisedText text={place.consultation.title} locale={locale} />,
              },
              { href: original, label: <bdi>{reference}</bdi> },
            ]}
          />
        }
        title={
          title === null ? (
            <>
              <bdi className="reference">{reference}</bdi> · {languageName(language, locale)}
            </>
          ) : (
            <bdi lang={language}>{title}</bdi>
          )
        }
        facts={
          <>
            {title === null ? null : <span>{t("into", { language: languageName(language, locale) })}</span>}
            <span>{submitter?.name ?? shown("aPerson")}</span>
            <span className="quiet">
              {shown("publishedOn", { day: showDate(contribution.publishedAt, locale, "UTC") })}
            </span>
          </>
        }
      />
      <div className="sections">
        <TranslationStanding locale={locale} translation={translation} from={from}>
          <a href={original} hrefLang={from}>
            {t("readOriginal", { language: languageName(from, locale) })}
          </a>
        </TranslationStanding>
        {fields
          .filter(({ field }) => field !== "title")
          .map((field) => (
            <section key={field.field} className="stack">
              <h2>{nameOf(field)}</h2>
              <TranslatedParagraphs words={words[field.field] ?? ""} language={language} />
            </section>
          ))}
      </div>
    </>
  );
}
