/** A language's name in the reader's language, from the Unicode locale data of the runtime. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
}
