/** The six languages of the United Nations, in the order of its own sites. */
export const locales = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** Each language's name for itself, as shown on the switch. */
export const localeNames: Record<Locale, string> = {
  ar: "العربية",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
};

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && locales.some((locale) => locale === value);
}

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "dv", "yi"]);

/** Writing direction of a language tag. */
export function directionOf(language: string): "rtl" | "ltr" {
  const end = language.indexOf("-");
  return rightToLeft.has(end < 0 ? language : language.slice(0, end)) ? "rtl" : "ltr";
}
