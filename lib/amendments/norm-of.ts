import { paragraphAliases } from "@/lib/text/paragraph-numbers";

/** What is needed of a paragraph to say to which norm it belongs. */
export type NormParagraph = { id: string; kind: "heading" | "paragraph"; depth: number; aliases: readonly string[] };

/** The eleven norms, as their paragraphs are called: norm-a to norm-k. */
export const norms: readonly string[] = [..."abcdefghijk"].map((letter) => `norm-${letter}`);

/**
 * The norm to which each paragraph of a text belongs, by paragraph id; paragraphs of no norm are absent. A paragraph
 * called norm-f opens its norm and the deeper ones after it belong to it. Where it stands first under a heading and no
 * other norm is named there, everything under that heading is about it; so it is under a heading called by a norm.
 * @param paragraphs all of one version, in their order.
 */
export function normsOf(paragraphs: readonly NormParagraph[]): Map<string, string> {
  const found = new Map<string, string>();
  const headings: { depth: number; norm: string | null }[] = [];
  let opened: { norm: string; depth: number } | null = null;
  for (const [index, { id, kind, depth, aliases }] of paragraphs.entries()) {
    const own = normNamed(aliases);
    if (kind === "heading") {
      opened = null;
      while (headings.length > 0 && (headings.at(-1)?.depth ?? 0) >= depth) headings.pop();
      headings.push({ depth, norm: own ?? normOfPart(paragraphs, index) });
    } else if (own !== null) opened = { norm: own, depth };
    else if (opened !== null && depth <= opened.depth) opened = null;
    const norm = own ?? opened?.norm ?? headings.findLast((heading) => heading.norm !== null)?.norm;
    if (norm) found.set(id, norm);
  }
  return found;
}

/** The one norm that is named under a heading, by its first paragraph; null where there is none, or another too. */
function normOfPart(paragraphs: readonly NormParagraph[], heading: number): string | null {
  const first = normNamed(paragraphs[heading + 1]?.aliases ?? []);
  if (first === null) return null;
  const depth = paragraphs[heading]?.depth ?? 0;
  for (const { kind, depth: its, aliases } of paragraphs.slice(heading + 1)) {
    if (kind === "heading" && its <= depth) break;
    const named = normNamed(aliases);
    if (named !== null && named !== first) return null;
  }
  return first;
}

function normNamed(aliases: readonly string[]): string | null {
  return aliases.flatMap(paragraphAliases).find((name) => norms.includes(name)) ?? null;
}
