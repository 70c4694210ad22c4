import { inLocale } from "@/lib/kernel/localised";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { SideBySide, SidedDraft, SidedParagraph } from "./side-by-side";

/**
 * The crosswalk of texts as a table: a row for each theme, for each text the paragraphs under it with their addresses
 * and words, and in the last column the texts that have nothing on it.
 */
export function crosswalkTable({ drafts, themes }: SideBySide, origin: string): ListTable {
  return {
    columns: ["theme", ...drafts.flatMap(({ slug }) => [slug, `${slug}:address`, `${slug}:text`]), "gaps"],
    rows: themes.map(({ title, columns }) => ({
      theme: inLocale(title, "en").text,
      ...Object.fromEntries(drafts.flatMap((draft, index) => cellsOf(draft, columns[index] ?? [], origin))),
      gaps: drafts
        .filter((_, index) => (columns[index] ?? []).length === 0)
        .map(({ slug }) => slug)
        .join(cellSeparator),
    })),
  };
}

function cellsOf({ slug, page }: SidedDraft, paragraphs: readonly SidedParagraph[], origin: string) {
  const joined = (read: (paragraph: SidedParagraph) => string) => paragraphs.map(read).join(cellSeparator) || null;
  return [
    [slug, joined(({ number, anchor }) => number ?? anchor)],
    [`${slug}:address`, joined(({ anchor }) => `${origin}/en${page}#${anchor}`)],
    [`${slug}:text`, joined(({ text }) => text)],
  ];
}
