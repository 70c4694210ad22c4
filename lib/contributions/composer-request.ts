/** What somebody asks to write on: a text, a paragraph of it, or a comment that is there already. */
export type ComposerRequest = {
  versionId: string;
  /** Null for a comment on the whole text, or when a comment is named. */
  paragraphId: string | null;
  /** The comment to write on; null to continue one's own latest draft on this paragraph, or to begin. */
  contributionId: string | null;
  /** Begins another comment even where a draft waits. */
  another: boolean;
};
