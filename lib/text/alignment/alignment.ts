/** One paragraph or heading of a version, as the alignment reads it. */
export type AlignedInput = {
  /** Unique within its version; the two versions may use the same ids. */
  id: string;
  kind: "heading" | "paragraph";
  /** Headings: 1 to 6. Paragraphs: 0 at the top, 1 for (a), 2 for (i), and so on. */
  depth: number;
  /** The displayed number; null where there is none. */
  number: string | null;
  text: string;
};

/** What became of one paragraph, or of the few that were split or joined. */
export type Alignment = {
  /** "moved": only the place is another. An edited, split or merged one may have moved as well. */
  kind: "identical" | "edited" | "moved" | "split" | "merged" | "new" | "gone";
  /** Ids in the order of the old version; empty for "new". */
  before: string[];
  /** Ids in the order of the new version; empty for "gone". */
  after: string[];
  /**
   * How sure it is, 0 to 1: how alike the two sides are; for "new" and "gone", how unlike everything
   * that is gone or new with them. 1 is kept for equal texts, and for what resembles nothing.
   */
  score: number;
  /** Whether it left the order that the other paragraphs kept. */
  moved: boolean;
  /** Whether its number or its depth is another; of several paragraphs the first counts. */
  renumbered: boolean;
};

/** What is known of two versions before their words are compared, by ids. */
export type Known = {
  /** A paragraph that lives on in the other version; its neighbours may turn out to be split from it or merged into it. */
  pairs: { before: string; after: string }[];
  /** What a person settled: taken as it is. One side is empty for what is new or gone; never are both several. */
  held: { before: string[]; after: string[] }[];
};

/** A match by place in the two lists, from the first "before" to the first "after". */
export type Match = { before: number[]; after: number[]; score: number };
