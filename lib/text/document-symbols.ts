/**
 * Organs, treaties and programmes whose documents carry a symbol, by its first element (ST/LIB/SER.B/5/Rev.5, United
 * Nations document series symbols).
 */
const organs =
  "A|BWC|CAT|CBD|CCPR|CCW|CED|CEDAW|CERD|CMW|CRC|CRPD|CTOC|DP|E|ECE|FCCC|HRI|HSP|NPT|S|ST|T|TD|UNEP|UNODC|WSIS";

/**
 * Not behind a Latin or Cyrillic letter, a figure or what goes on from an address; Chinese and Arabic words stand right
 * beside a symbol. The function openfloor_symbols in the database has the same rule, and a test holds the two together.
 */
export const symbolPattern = `(?<![A-Za-z0-9\\u00C0-\\u024F\\u0400-\\u04FF/_.-])((?:${organs})(?:/[A-Za-z0-9]{1,24}(?:[.-][A-Za-z0-9]{1,24}){0,4}){2,8})`;

/** Elements of a symbol, so many at least and at most: A/75/816, CCPR/C/21/Rev.1/Add.13. */
const whole = new RegExp(`^(?:${organs})(?:/[A-Z0-9]{1,24}(?:[.-][A-Z0-9]{1,24}){0,4}){2,8}$`, "i");

/** The symbols of UN documents in a text, each once, in the form in which they are compared. */
export function symbolsIn(text: string): string[] {
  const found = [...text.matchAll(new RegExp(symbolPattern, "g"))].flatMap(([, symbol = ""]) => symbol);
  return [...new Set(found.filter(isNumbered).map(symbolKey))];
}

/** Whether the whole of what was typed is a symbol, in whatever case. */
export function isSymbol(typed: string): boolean {
  return typed.length <= 200 && whole.test(typed) && isNumbered(typed);
}

/** Every symbol has a number; "A/B/C tests" has none. */
export function isNumbered(symbol: string): boolean {
  return /[0-9]/.test(symbol);
}

/** The form in which symbols are compared: case makes no difference. */
export function symbolKey(symbol: string): string {
  return symbol.toUpperCase();
}

/** A symbol as it is printed, as far as we know of it: what was typed in small letters becomes capitals. */
export function printedSymbol(typed: string): string {
  return symbolsIn(typed).length > 0 ? typed : symbolKey(typed);
}

/** Bodies whose names we have in six languages. */
export const symbolBodies = [
  "general_assembly",
  "human_rights_council",
  "security_council",
  "economic_and_social_council",
  "human_rights_committee",
  "secretariat",
] as const;

export type SymbolBody = (typeof symbolBodies)[number];

const bodies: readonly (readonly [beginning: string, body: SymbolBody])[] = [
  ["A/HRC/", "human_rights_council"],
  ["A/", "general_assembly"],
  ["S/", "security_council"],
  ["E/", "economic_and_social_council"],
  ["CCPR/", "human_rights_committee"],
  ["ST/", "secretariat"],
];

/** The body that a symbol belongs to by its beginning; null for one whose name we do not have. */
export function bodyOfSymbol(symbol: string): SymbolBody | null {
  const key = symbolKey(symbol);
  return bodies.find(([beginning]) => key.startsWith(beginning))?.[1] ?? null;
}

/** Where the United Nations keeps the document, in the reader's language. */
export function officialAddress(symbol: string, locale: string): string {
  return `https://docs.un.org/${locale}/${symbol}`;
}
