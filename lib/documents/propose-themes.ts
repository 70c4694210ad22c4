import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { ThemedParagraph } from "./theme-references";

/** A text that is set beside others. */
export type ComparedText = {
  draftId: string;
  language: string;
  paragraphs: (ThemedParagraph & { id: string; text: string })[];
};

/** A theme as the program would make it: its title in the language of the first text, and paragraphs by their lineage. */
export type ProposedTheme = { title: string; language: string; lineageIds: string[] };

/** Characters of a paragraph that stand for it where a text has no headings. */
const titleLength = 80;

/**
 * Themes to start from: the parts of the first text, each with the paragraphs of the others that resemble its own.
 * Paragraphs that resemble nothing stay outside, for a person to place. A proposal only: nothing is kept.
 */
export function proposeThemes([first, ...others]: ComparedText[]): ProposedTheme[] {
  if (first === undefined) return [];
  const parts = partsOf(first);
  const themeOf = new Map(parts.flatMap(({ lineageIds }, index) => lineageIds.map((id) => [id, index] as const)));
  const lineageOf = new Map(first.paragraphs.map(({ id, lineageId }) => [id, lineageId]));
  for (const other of others) {
    const ownLineage = new Map(other.paragraphs.map(({ id, lineageId }) => [id, lineageId]));
    for (const { before, after } of alignParagraphs(bodyOf(first), bodyOf(other), first.language)) {
      const theme = themeOf.get(lineageOf.get(before[0] ?? "") ?? "");
      if (theme === undefined) continue;
      parts[theme]?.lineageIds.push(...after.flatMap((id) => ownLineage.get(id) ?? []));
    }
  }
  return parts;
}

function bodyOf({ paragraphs }: ComparedText) {
  return paragraphs.filter(({ kind }) => kind === "paragraph");
}

function partsOf({ paragraphs, language }: ComparedText): ProposedTheme[] {
  const hasHeadings = paragraphs.some(({ kind }) => kind === "heading");
  const parts: ProposedTheme[] = [];
  for (const { kind, depth, text, lineageId } of paragraphs) {
    const begins = hasHeadings ? kind === "heading" : depth === 0;
    if (begins || parts.length === 0) parts.push({ title: shortened(text), language, lineageIds: [] });
    if (kind === "paragraph") parts.at(-1)?.lineageIds.push(lineageId);
  }
  return parts.filter(({ lineageIds }) => lineageIds.length > 0);
}

function shortened(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/\[\d+\]/g, "")
    .trim();
  return line.length <= titleLength ? line : `${line.slice(0, titleLength).replace(/\s+\S*$/, "")} …`;
}
