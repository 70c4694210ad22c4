import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  item: {
    contributionId: string;
    reference: string;
    organisation: string | null;
    consultation: Localised;
    opening: string;
    language: string;
  };
};

/** Which contribution it is: who wrote it, its number, its opening words. */
export function ConcernedHead({ locale, item }: Props) {
  const t = useTranslations("reports.desk");
  return (
    <>
      <h3>
        <bdi>{item.organisation ?? t("person")}</bdi>
      </h3>
      <p className="facts small quiet">
        <a href={`/${locale}/desk/moderation/${item.contributionId}`}>
          <bdi className="reference">{item.reference}</bdi>
        </a>
        <span>{inLocale(item.consultation, locale).text}</span>
      </p>
      <p lang={item.language} dir={directionOf(item.language)}>
        {item.opening}
      </p>
    </>
  );
}
