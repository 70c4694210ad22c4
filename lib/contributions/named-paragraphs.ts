/** Most paragraphs that a mail names. */
const mostNamed = 10;

/** The numbers of a comment's paragraphs in a mail, "13(f), 13(g)"; empty for the whole text and for headings. */
export function namedParagraphs(targets: readonly { paragraph: { number: string | null } }[]): string {
  const numbers = targets.flatMap(({ paragraph }) => paragraph.number ?? []);
  return numbers.length > mostNamed ? `${numbers.slice(0, mostNamed).join(", ")} …` : numbers.join(", ");
}
