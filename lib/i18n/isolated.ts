/**
 * A name or a number inside a sentence that may run in the other direction, such as "13(a)" in Arabic: it keeps its
 * own order and leaves that of the sentence alone (Unicode FSI and PDI).
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The number of a paragraph inside a sentence. Bare figures run alike in every direction and stay as they are. */
export function isolatedNumber(number: string): string {
  return /^\d*$/.test(number) ? number : isolated(number);
}
