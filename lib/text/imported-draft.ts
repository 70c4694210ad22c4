import type { InlineNode } from "@/lib/text/rich-text-nodes";
import type { TableRow } from "@/lib/text/table-rows";

/** What an importer understood of a document, for a person to see and correct before it is kept. */
export type ImportedDraft = {
  /** The document's own title; null when it has none, or several. */
  title: string | null;
  blocks: ImportedBlock[];
  /** In the order of their first reference; those that nothing refers to come last. */
  footnotes: ImportedFootnote[];
  /** Tables as they stood; the blocks hold their rows as paragraphs. */
  tables: ImportedTable[];
  warnings: ImportWarning[];
};

export type ImportedBlock = {
  /** A heading carries its own number, if it has one, in its text. */
  kind: "heading" | "paragraph";
  /** Headings: 1 to 6. Paragraphs: 0 at the top, 1 for (a), 2 for (i), and so on. */
  depth: number;
  /** What stood before the paragraph, as written: "12.", "(a)", "-"; null for nothing, and for headings. */
  marker: string | null;
  content: InlineNode[];
  text: string;
};

/** A table, and the blocks that hold its rows: from the first, up to but not with the last. */
export type ImportedTable = { from: number; to: number; rows: TableRow[] };

export type ImportedFootnote = {
  /** The mark as written; several footnotes may bear the same. */
  mark: string;
  /** Counted through the document from 1, as in the footnoteReference nodes. */
  number: number;
  /** Empty when the document refers to the footnote without giving its text. */
  text: string;
  html: string;
  content: InlineNode[];
};

export type ImportWarning = {
  /** A message key under "text.warnings". */
  key: string;
  values: Record<string, string | number>;
  /** The index of the block it is about; null when it is about the document. */
  block: number | null;
};
