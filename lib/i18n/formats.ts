// Making a format of Intl takes a tenth of a millisecond and much memory, using it a thousandth; a page uses hundreds.
// The keys are languages of the interface, a few options and the zones of the IANA: there is an end to them.

const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();
const names = new Map<string, Intl.DisplayNames>();

/** The format of dates of a BCP 47 tag with these options, made once. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  return dates.get(key) ?? keep(dates, key, new Intl.DateTimeFormat(tag, options));
}

/** "a, b and c" in the reader's language. */
export function listFormat(locale: string): Intl.ListFormat {
  return lists.get(locale) ?? keep(lists, locale, new Intl.ListFormat(locale, { type: "conjunction" }));
}

/** The name of a language (BCP 47) in the reader's language; the tag itself where it has none. */
export function languageName(language: string, locale: string): string {
  return displayNames(locale, "language").of(language) ?? language;
}

/** The name of a country or region (ISO 3166, UN M49) in the reader's language; the code itself where it has none. */
export function regionName(code: string, locale: string): string {
  return displayNames(locale, "region").of(code) ?? code;
}

function displayNames(locale: string, type: "language" | "region"): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  return names.get(key) ?? keep(names, key, new Intl.DisplayNames([locale], { type }));
}

function keep<Format>(formats: Map<string, Format>, key: string, format: Format): Format {
  formats.set(key, format);
  return format;
}
