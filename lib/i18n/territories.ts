import type { Locale } from "./locales";

/**
 * Each language with the territory whose spelling and numbers it follows here, as Open Graph names it (`og:locale`): it
 * knows no language without one, nor the world as a territory.
 */
export const openGraphLocale: Readonly<Record<Locale, string>> = {
  ar: "ar_AR",
  zh: "zh_CN",
  en: "en_GB",
  fr: "fr_FR",
  ru: "ru_RU",
  es: "es_ES",
};
