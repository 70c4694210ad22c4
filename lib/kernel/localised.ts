/** Words in several languages, by language tag. */
export type Localised = Record<string, string>;

/** Reads a stored value as localised text; what is not a string is dropped. */
export function readLocalised(value: unknown): Localised {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The words for a reader and the language they are in, so that the page can mark it. */
export function inLocale(text: Localised, locale: string): { text: string; language: string } {
  const found = [locale, "en", ...Object.keys(text)].find((language) => text[language]);
  return { text: found === undefined ? "" : (text[found] ?? ""), language: found ?? locale };
}
