import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import type { TranslationHead } from "@/lib/translations/translations-of";

type Props = {
  locale: string;
  /** Address of the contribution. */
  href: string;
  translations: readonly TranslationHead[];
};

/** The languages in which something can be read beside its own, each with what the translation is worth. */
export function TranslationLinks({ locale, href, translations }: Props) {
  const t = useTranslations("translations");
  if (translations.length === 0) return null;
  return (
    <p className="facts small">
      <span className="quiet">{t("alsoIn")}</span>
      {translations.map(({ language, mark }) => (
        <span key={language}>
          <a href={`${href}/translations/${language}`} hrefLang={language}>
            {languageName(language, locale)}
          </a>{" "}
          <span className="quiet">({t(`marks.${mark}`)})</span>
        </span>
      ))}
    </p>
  );
}
