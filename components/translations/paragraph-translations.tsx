import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { languageName } from "@/lib/i18n/formats";
import type { PublicTranslation } from "@/lib/translations/public";
import { TranslatedParagraphs } from "./translated-paragraphs";
import { TranslationStanding } from "./translation-standing";

type Props = {
  locale: string;
  translations: readonly PublicTranslation[];
  /** Language of the text. */
  from: string;
};

/** Translations of one paragraph, each folded under its language and what it is worth; the original stands above. */
export function ParagraphTranslations({ locale, translations, from }: Props) {
  const t = useTranslations("translations");
  return translations.map((translation) => (
    <Disclosure
      key={translation.language}
      summary={`${t("into", { language: languageName(translation.language, locale) })} (${t(`marks.${translation.mark}`)})`}
    >
      <TranslationStanding locale={locale} translation={translation} from={from}>
        {t("originalAbove", { language: languageName(from, locale) })}
      </TranslationStanding>
      <TranslatedParagraphs words={translation.words.text ?? ""} language={translation.language} />
    </Disclosure>
  ));
}
