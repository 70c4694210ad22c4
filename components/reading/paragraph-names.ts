import { isolated } from "@/lib/i18n/isolated";
import { comma, listWords } from "@/lib/i18n/lists";

/** Most paragraphs that are named one by one in a line. */
const mostNamed = 8;

type More = (values: { list: string; count: number }) => string;

/**
 * The paragraphs of a comment in a line: "13(f), 13(g) and 13(h)", of many the first and how many more there are.
 * Headings have no number and are called as the caller says.
 */
export function paragraphNames(
  paragraphs: readonly { number: string | null }[],
  locale: string,
  { heading, more }: { heading: string; more: More },
): string {
  const names = paragraphs.map(({ number }) => (number === null ? heading : isolated(number)));
  if (names.length <= mostNamed) return listWords(names, locale);
  const named = names.slice(0, mostNamed - 1);
  return more({ list: named.join(locale === "zh" ? "、" : comma(locale)), count: names.length - named.length });
}
