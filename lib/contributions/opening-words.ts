/** The text of a contribution without the title of an input, which stands at its end for those who search. */
export function withoutTitle(text: string, title: string | null): string {
  return title !== null && title !== "" && text.endsWith(title) ? text.slice(0, -title.length).trimEnd() : text;
}

/** The first words of a text for a list, cut between words and marked as cut. */
export function openingWords(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  // Scripts without spaces are cut where they are; half a surrogate pair is left out.
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, "")} …`;
}
