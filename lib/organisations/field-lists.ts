import { isLocale } from "@/lib/i18n/locales";
import { countryChoices } from "./countries";
import type { EntryFact } from "./entry-facts";
import { topicChoices } from "./topics";

/** Those of one fact of an entry: empty where it is no choice of a long list. */
export function listsFor(fact: EntryFact | null, locale: string): ReturnType<typeof fieldLists> {
  const { countries, topics } = fieldLists(locale);
  return { countries: fact === "country" ? countries : [], topics: fact === "topics" ? topics : [] };
}

/** The lists that a form about an organisation offers, in the reader's language; made by the server so that both sides agree. */
export function fieldLists(locale: string) {
  return { countries: countryChoices(locale), topics: topicChoices(isLocale(locale) ? locale : "en") };
}
