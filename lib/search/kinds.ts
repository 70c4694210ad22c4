/** What a search finds, in the order in which it is offered. */
export const searchKinds = [
  "paragraph",
  "comment",
  "input",
  "attachment",
  "statement",
  "report",
  "consultation",
  "event",
  "organisation",
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** By what results are narrowed, in the order in which it is shown; each is a parameter of the address. */
export const searchFacets = [
  "kind",
  "process",
  "consultation",
  "area",
  "norm",
  "topic",
  "group",
  "region",
  "language",
  "year",
  "disposition",
] as const;

export type SearchFacet = (typeof searchFacets)[number];
