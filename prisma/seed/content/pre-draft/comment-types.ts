import type { ContentComment, ContentLanguage } from "../content-types";

/** The rapporteur's answer to a comment on the pre-draft. */
export type ContentAnswer = {
  state:
    | "accepted"
    | "accepted_in_part"
    | "accepted_with_modification"
    | "not_accepted"
    | "noted"
    | "out_of_scope"
    | "merged";
  /** In English; empty where the answer says enough. */
  observation: string;
  tags?: string[];
  /** Only where the state is merged: the key of the comment that it goes with. */
  mergedInto?: string;
};

/** A comment on the pre-draft. All of them were received, published and answered. */
export type PreDraftComment = Pick<ContentComment, "organisation" | "author" | "paragraphs" | "type" | "body"> & {
  /** Names the comment within the content, for `mergedInto`. */
  key: string;
  language: ContentLanguage;
  /** Null for a comment without a position on the text. */
  stance: ContentComment["stance"] | null;
  /** Words of the paragraph, which occur in it once, and what should stand in their place. */
  change?: { find: string; put: string };
  /** Made on these exact words, and not on the whole paragraph. */
  exact?: true;
  /** A paragraph to add. */
  add?: { position: "before" | "after"; text: string };
  /** What is asked for, where it is no exact wording. */
  changeNote?: string;
  /** What to do if the position does not prevail. */
  fallback?: { stance: "keep" } | { stance: "change"; find: string; put: string };
  /** A term to be replaced throughout. */
  term?: { from: string; to: string };
  answer: ContentAnswer;
};
