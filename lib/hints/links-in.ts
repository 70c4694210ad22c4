/** Most steps into a text: what the editor makes is not so deep. */
const deepest = 40;

/** The links of a rich text, as its checked JSON holds them: the words that are shown, and where they lead. */
export function linksIn(node: unknown, depth = 0): { words: string; href: string }[] {
  if (typeof node !== "object" || node === null || depth > deepest) return [];
  if (Array.isArray(node)) return node.flatMap((child) => linksIn(child, depth + 1));
  const words: unknown = Reflect.get(node, "text");
  const marks: unknown = Reflect.get(node, "marks");
  if (typeof words === "string" && Array.isArray(marks)) {
    return marks.flatMap((mark: unknown) => {
      const href = hrefOf(mark);
      return href === null ? [] : [{ words, href }];
    });
  }
  return linksIn(Reflect.get(node, "content"), depth + 1);
}

function hrefOf(mark: unknown): string | null {
  if (typeof mark !== "object" || mark === null || Reflect.get(mark, "type") !== "link") return null;
  const attrs: unknown = Reflect.get(mark, "attrs");
  const href: unknown = typeof attrs === "object" && attrs !== null ? Reflect.get(attrs, "href") : null;
  return typeof href === "string" ? href : null;
}
