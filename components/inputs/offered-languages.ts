import { languageName } from "@/lib/i18n/formats";
import { locales } from "@/lib/i18n/locales";

/** The languages of a round with their names, or those of the platform where it takes any; `also` is always among them. */
export function offeredLanguages(languages: readonly string[], locale: string, also: string | null) {
  const offered = languages.length > 0 ? languages : locales;
  return [...new Set([...offered, ...(also === null ? [] : [also])])].map((value) => ({
    value,
    label: languageName(value, locale),
  }));
}
