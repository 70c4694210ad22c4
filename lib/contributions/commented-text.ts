/** A paragraph that a comment is about, as far as what it says depends on it. */
export type CommentedParagraph = { id: string; text: string; locked: boolean };

/** What a comment is about: paragraphs of one text in their order, none for the whole text. */
export type CommentedText = {
  /** Language of the text (BCP 47). */
  language: string;
  paragraphs: readonly CommentedParagraph[];
};
