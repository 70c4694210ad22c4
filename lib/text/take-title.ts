import type { ImportedDraft } from "@/lib/text/imported-draft";

/**
 * A draft whose only heading of the first level opens it has that heading as its title; it is then
 * no block of its own, so that it does not stand twice on the page.
 */
export function takeTitle(draft: ImportedDraft): ImportedDraft {
  const [first, ...rest] = draft.blocks;
  const tops = draft.blocks.filter((block) => block.kind === "heading" && block.depth === 1);
  const isPlain = first?.content.every((node) => node.type === "text") ?? false;
  if (draft.title !== null || tops.length !== 1 || tops[0] !== first || !isPlain || rest.length === 0) return draft;
  const warnings = draft.warnings.map((warning) => ({
    ...warning,
    block: warning.block === null ? null : Math.max(0, warning.block - 1),
  }));
  const tables = draft.tables.map((table) => ({ ...table, from: table.from - 1, to: table.to - 1 }));
  return { ...draft, tables, title: first?.text ?? null, blocks: rest, warnings };
}
