import { Disclosure } from "@/components/ui/disclosure";
import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import { translationAnchor } from "@/lib/text/part-anchor";
import type { PublicTranslation } from "@/lib/translations/public";
import { TranslatedParagraphs } from "./translated-paragraphs";
import { TranslationStanding } from "./translation-standing";

type Props = {
  locale: string;
  translations: readonly PublicTranslation[];
  /** Language of the text. */
  from: string;
};

/**
 * Translations of one paragraph, each under its language and what it is worth, folded unless it is in the reader’s; the
 * original stands above.
 */
export function ParagraphTranslations({ locale, translations, from }: Props) {
  const t = useTranslations("translations");
  return translations.map((translation) => (
    <Disclosure
      key={translation.language}
      open={translation.language === locale}
      summary={`${t("into", { language: languageName(translation.language, locale) })} (${t(`marks.${translation.mark}`)})`}
    >
      <div id={translationAnchor(translation.language)} className="stack translation">
        <TranslationStanding locale={locale} translation={translation} from={from}>
          {t("originalAbove", { language: languageName(from, locale) })}
        </TranslationStanding>
        <TranslatedParagraphs words={translation.words.text ?? ""} language={translation.language} />
      </div>
    </Disclosure>
  ));
}
