import { paragraphAliases } from "@/lib/text/paragraph-numbers";

/** The eleven norms of responsible State behaviour, by the letters under which they are cited (A/70/174, para. 13). */
export const norms = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] as const;

export type Norm = (typeof norms)[number];

type Placed = { id: string; kind: "heading" | "paragraph"; depth: number; aliases: readonly string[] };

/**
 * The norm that each paragraph is about; those about none are left out. A paragraph is about a norm when it answers
 * to its name ("norm 6", "norm (f)"), when it is nested under one that does, or when it stands under a heading whose
 * paragraphs name that one norm and no other, as in a text that goes through the norms one by one.
 */
export function normsOf(paragraphs: readonly Placed[]): Map<string, Norm> {
  const found = new Map<string, Norm>();
  for (const part of partsOf(paragraphs)) {
    const named = new Map(part.map((paragraph) => [paragraph.id, namedNorm(paragraph.aliases)]));
    const distinct = new Set([...named.values()].filter((norm) => norm !== null));
    const [only] = distinct;
    let above: { depth: number; norm: Norm } | null = null;
    for (const { id, kind, depth } of part) {
      if (above !== null && depth <= above.depth) above = null;
      const own: Norm | null = named.get(id) ?? null;
      if (own !== null && kind === "paragraph") above = { depth, norm: own };
      const norm: Norm | null = own ?? above?.norm ?? (distinct.size === 1 ? (only ?? null) : null);
      if (norm !== null) found.set(id, norm);
    }
  }
  return found;
}

/** The text in parts: a heading with the paragraphs up to the next one. */
function partsOf(paragraphs: readonly Placed[]): Placed[][] {
  const parts: Placed[][] = [];
  for (const paragraph of paragraphs) {
    const last = parts.at(-1);
    if (last === undefined || paragraph.kind === "heading") parts.push([paragraph]);
    else last.push(paragraph);
  }
  return parts;
}

function namedNorm(aliases: readonly string[]): Norm | null {
  const names = new Set(aliases.flatMap(paragraphAliases));
  return norms.find((letter, index) => names.has(`norm-${letter}`) || names.has(`norm-${index + 1}`)) ?? null;
}
