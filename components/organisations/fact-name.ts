import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import { isNameFact, type KeptFact, languageOfName } from "@/lib/organisations/entry-facts";

/** What a fact of an entry is called. */
export function useFactName(locale: string): (fact: KeptFact) => string {
  const t = useTranslations("organisations");
  return (fact) => {
    if (isNameFact(fact)) return t("fields.nameIn", { language: languageName(languageOfName(fact), locale) });
    if (fact === "logo") return t("logo.title");
    return t(fact.startsWith("meetings.") ? fact : `fields.${fact}`);
  };
}
