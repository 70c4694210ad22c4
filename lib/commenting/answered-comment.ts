/** A published comment as a row of a form says it. */
export type AnsweredComment = {
  id: string;
  reference: string;
  /** Null for a person who answered a round that is open to everyone. */
  organisation: { name: string; acronym: string | null } | null;
  type: "general" | "substantive" | "technical" | "editorial" | "translation";
  stance: "keep" | "change" | "delete" | "add" | null;
  language: string;
  bodyText: string;
  proposedText: string | null;
  addPosition: "before" | "after" | null;
  changeNote: string | null;
  fallback: { stance: "change" | "keep"; text: string | null } | null;
  term: { from: string; to: string } | null;
  /** In the order of the text; none for the whole text. */
  targets: readonly { paragraphId: string; number: string | null; position: number; quote: string | null }[];
};

/** What was done with a comment. */
export type CommentAnswer = {
  state: string;
  observation: string;
  /** Reference of the comment it was merged into; null unless merged. */
  mergedInto: string | null;
  /** Answers to single paragraphs where they differ from the whole. */
  paragraphs: readonly { paragraphId: string; state: string; observation: string }[];
};
