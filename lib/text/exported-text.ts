import type { InlineNode } from "@/lib/text/rich-text-nodes";

/** A text as it is written into a file for others to keep. */
export type ExportedText = {
  title: string;
  /** BCP 47. */
  language: string;
  /** What it is and where it stands, one line: symbol, version, day, address. */
  source: string;
  blocks: ExportedBlock[];
  footnotes: { number: number; content: InlineNode[] }[];
};

export type ExportedBlock = {
  kind: "heading" | "paragraph";
  /** Headings: 1 to 6. Paragraphs: 0 at the top, 1 for (a), 2 for (i), and so on. */
  depth: number;
  /** The displayed number, as in "13(a)(i)"; null for headings. */
  number: string | null;
  anchor: string;
  content: InlineNode[];
};

/** The part of a number that stands before the paragraph itself: "12" → "12.", "13(a)(i)" → "(i)". */
export function ownNumber({ number, depth }: Pick<ExportedBlock, "number" | "depth">): string {
  if (number === null) return "";
  if (depth === 0) return `${number}.`;
  return number.match(/\([^()]*\)$/)?.[0] ?? number;
}
