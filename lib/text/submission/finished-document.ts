import type { InlineNode } from "@/lib/text/rich-text-nodes";
import type { TableRow } from "@/lib/text/table-rows";
import type { SourcePlace } from "./source-line";

/** Two readings of a few words, of which a person chooses one. */
export type DoubtNode = { type: "doubt"; id: string; accept: SourceInline[]; keep: SourceInline[] };

/** Inline nodes as they are before a person has settled what is doubtful. */
export type SourceInline = InlineNode | DoubtNode;

export type FinishedBlock =
  | { kind: "heading"; depth: number; content: SourceInline[]; text: string; place: SourcePlace }
  | {
      kind: "paragraph";
      /** 0 at the top, 1 for what hangs below, and so on. */
      depth: number;
      /** What stood before the paragraph: "12.", "(a)", "•"; null for nothing. */
      marker: string | null;
      content: SourceInline[];
      text: string;
      place: SourcePlace;
    }
  | { kind: "table"; rows: TableRow[]; text: string; place: SourcePlace };

export type FinishedNote = {
  /** Counted through the document from 1, as in the footnoteReference nodes. */
  number: number;
  /** As written in the document; two sets of notes may both have a "1". */
  mark: string;
  /** Empty when the document has the mark without the note. */
  content: SourceInline[];
  place: SourcePlace;
};

/** Words of the source that are not in the result, and why. */
export type Dropped = {
  reason: "pageNumber" | "runningHead" | "noteHeading" | "noteMark" | "lineHyphen";
  text: string;
  place: SourcePlace;
};

export type FindingKind =
  | "gluedMark"
  | "doubtfulMark"
  | "lineHyphen"
  | "brokenAddress"
  | "strangeAddress"
  | "noteWithoutMark"
  | "marksWithoutNotes"
  | "secondSet"
  | "headingRepeats";

/** Something a person should look at. One with a choice names the doubt that it settles. */
export type Finding = {
  kind: FindingKind;
  values: Record<string, string | number>;
  place: SourcePlace;
  /** The id of the doubt nodes that the choice settles; null where there is nothing to choose. */
  doubt: string | null;
};

/** A finished document as it was understood, before it is laid into a template. */
export type FinishedDocument = {
  title: string | null;
  blocks: FinishedBlock[];
  notes: FinishedNote[];
  dropped: Dropped[];
  findings: Finding[];
  /** What the reader of a packed document, of HTML or of Markdown has to say, as message keys of its own. */
  remarks: { key: string; values: Record<string, string | number> }[];
};
