/** Words that a language writes small inside a sentence, such as the name of a month, as they stand in a heading. */
export function asTitle(text: string, locale: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
