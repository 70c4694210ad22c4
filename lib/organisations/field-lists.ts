import { isLocale } from "@/lib/i18n/locales";
import { countryChoices } from "./countries";
import { topicChoices } from "./topics";

/** The lists that a form about an organisation offers, in the reader's language; made by the server so that both sides agree. */
export function fieldLists(locale: string) {
  return { countries: countryChoices(locale), topics: topicChoices(isLocale(locale) ? locale : "en") };
}
