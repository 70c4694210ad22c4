/** On every document that explains a term: the glossary, and the texts that use one. */
export const glossaryTag = "glossary";
