/** What one contributor wrote back to the answer to their comment on the pre-draft. */
export const preDraftReply = {
  /** Key of the comment. */
  to: "answer-comments",
  organisation: "demo-ngo-a",
  author: "awa@demo.example",
  language: "en",
  text: "Thank you for the account of what was done with all comments; it is the first that we have received. Thirty days are short for organisations that must translate the text first. We shall come back to the period in the first reading.",
} as const;
