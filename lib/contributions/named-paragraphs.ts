import { listedNumbers } from "@/lib/i18n/lists";

/** Most paragraphs that a mail names. */
const mostNamed = 10;

/** The numbers of a comment's paragraphs in a mail, "13(f), 13(g)", as its reader lists them; empty for the whole text and for headings. */
export function namedParagraphs(targets: readonly { paragraph: { number: string | null } }[], locale: string): string {
  const numbers = targets.flatMap(({ paragraph }) => paragraph.number ?? []);
  const named = listedNumbers(numbers.slice(0, mostNamed), locale);
  return numbers.length > mostNamed ? `${named} …` : named;
}
