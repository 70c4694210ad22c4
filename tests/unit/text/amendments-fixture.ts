/** A short text in own words, with the changes that somebody proposes to it. */
export const amendedText = [
  "States should publish drafts in good time and should invite comments from all stakeholders.",
  "A multistakeholder meeting should be held before a text is adopted.",
  "What stakeholders say should be published, and stakeholders should be told what was done with it.",
  "This account should be given in good time.",
].join(" ");

type Amendment = { find: string; replace: string; appliesTo: number; gives: string | null };

/** `appliesTo` is how often the words stand in the text; only one place gives a text. */
export const amendments: Amendment[] = [
  {
    find: "drafts in good time",
    replace: "drafts at least 30 days before a decision",
    appliesTo: 1,
    gives: amendedText.replace("drafts in good time", "drafts at least 30 days before a decision"),
  },
  { find: "in good time", replace: "at least 30 days before a decision", appliesTo: 2, gives: null },
  {
    find: "A multistakeholder meeting should be held before a text is adopted. ",
    replace: "",
    appliesTo: 1,
    gives: amendedText.replace("A multistakeholder meeting should be held before a text is adopted. ", ""),
  },
  {
    find: "told what was done with it.",
    replace: "told what was done with it, and why.",
    appliesTo: 1,
    gives: amendedText.replace("done with it.", "done with it, and why."),
  },
  { find: "should be", replace: "shall be", appliesTo: 4, gives: null },
  {
    find: "should publish",
    replace: "shall publish",
    appliesTo: 1,
    gives: amendedText.replace("should publish", "shall publish"),
  },
  { find: "published", replace: "made public", appliesTo: 1, gives: amendedText.replace("published", "made public") },
  { find: "and should", replace: "and shall", appliesTo: 1, gives: amendedText.replace("and should", "and shall") },
  {
    find: "and stakeholders",
    replace: "and all stakeholders",
    appliesTo: 1,
    gives: amendedText.replace("and stakeholders", "and all stakeholders"),
  },
  {
    find: "before a text",
    replace: "after a text",
    appliesTo: 1,
    gives: amendedText.replace("before a text", "after a text"),
  },
  {
    find: "What stakeholders say",
    replace: "All of it",
    appliesTo: 1,
    gives: amendedText.replace("What stakeholders say", "All of it"),
  },
  { find: "done with it ", replace: "done with them ", appliesTo: 0, gives: null },
  { find: "civil society", replace: "non-governmental organisations", appliesTo: 0, gives: null },
  { find: "States shall", replace: "States may", appliesTo: 0, gives: null },
  { find: "a text is", replace: "any text is", appliesTo: 1, gives: amendedText.replace("a text is", "any text is") },
  {
    find: "be published, and",
    replace: "be published and",
    appliesTo: 1,
    gives: amendedText.replace("be published, and", "be published and"),
  },
];
