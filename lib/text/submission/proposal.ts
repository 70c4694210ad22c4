import type { Finding, FinishedBlock, FinishedDocument, SourceInline } from "./finished-document";
import type { LikenessReason } from "./likeness";
import type { SourcePlace } from "./source-line";

/** A paragraph of a section that goes to the key message or the recommendation, and the label it had. */
export type Labelled = { label: string; lines: SourceInline[][] };

/**
 * Where a section goes: "part:threats" to a part of the template, "about" to the text of the submitter about itself, "above" to
 * the section before it, "leave" nowhere.
 */
export type SectionTarget = string;

export type ProposedSection = {
  /** "s1", "s2", … in the order of the document. */
  id: string;
  /** Null for what stands before the first heading. */
  heading: SourceInline[] | null;
  headingText: string;
  depth: number;
  place: SourcePlace;
  target: SectionTarget;
  /** From 0 to 1; 0 where it is like no part. */
  score: number;
  reason: LikenessReason;
  words: string[];
  keyMessage: Labelled | null;
  recommendation: Labelled | null;
  blocks: FinishedBlock[];
};

/** What an import proposes to write, before a person has chosen. */
export type Proposal = Pick<FinishedDocument, "title" | "notes" | "dropped" | "remarks"> & {
  sections: ProposedSection[];
  findings: (Finding & { section: string | null })[];
};
