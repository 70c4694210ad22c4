/** The first words of a text for a list, cut between words and marked as cut. */
export function openingWords(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  // Scripts without spaces are cut where they are; half a surrogate pair is left out.
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, "")} …`;
}
