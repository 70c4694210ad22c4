import { createTranslator, type Messages } from "next-intl";
import type { Transaction } from "@/lib/db/client";
import { languageName } from "@/lib/i18n/formats";
import { isLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { countryName } from "@/lib/organisations/countries";
import { type EntryFact, isNameFact, languageOfName, linesOf } from "@/lib/organisations/entry-facts";
import { namesOfWholes } from "@/lib/organisations/names-of-wholes";
import { topicName } from "@/lib/organisations/topics";

/** A fact of an entry in words for a letter: what it is called, and what each of its texts says. */
export async function spokenFact(
  tx: Transaction,
  { fact, texts }: { fact: EntryFact; texts: readonly string[] },
  readIn: string,
): Promise<{ name: string; said: string[] }> {
  const locale = isLocale(readIn) ? readIn : "en";
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages });
  const wholes = await namesOfWholes(
    tx,
    texts.map((after) => ({ fact, before: "", after })),
  );
  const inWords = (text: string) => {
    switch (fact) {
      case "stakeholderGroup":
        return t(`public.groups.${text}`);
      case "ecosocStatus":
        return t(`organisations.ecosoc.${text}`);
      case "country":
        return countryName(text, locale);
      case "topics":
        return linesOf(text)
          .map((id) => topicName(id, locale) ?? id)
          .join("\n");
      case "partOf":
        return linesOf(text)
          .map((slug) => wholes[slug] ?? slug)
          .join("\n");
      default:
        return text;
    }
  };
  return {
    name: isNameFact(fact)
      ? t("organisations.fields.nameIn", { language: languageName(languageOfName(fact), locale) })
      : t(fact.startsWith("meetings.") ? `organisations.${fact}` : `organisations.fields.${fact}`),
    said: texts.map((text) => (text === "" ? t("organisations.fields.notStated") : inWords(text))),
  };
}
