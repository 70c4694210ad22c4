/** How many comments stand on the paragraphs nested under each one: a comment on (d)(iii) counts under (d). */
export function nestedCounts(
  paragraphs: readonly { id: string; kind: string; depth: number }[],
  countOf: (paragraphId: string) => number,
): Map<string, number> {
  const totals = new Map<string, number>();
  const above: { id: string; depth: number }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "heading") {
      above.length = 0;
      continue;
    }
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= paragraph.depth) above.pop();
    const count = countOf(paragraph.id);
    for (const ancestor of above) totals.set(ancestor.id, (totals.get(ancestor.id) ?? 0) + count);
    above.push({ id: paragraph.id, depth: paragraph.depth });
  }
  return totals;
}
