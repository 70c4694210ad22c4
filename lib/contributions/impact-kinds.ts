/** Whom a contribution says that something touches differently, in the order in which it is offered. */
export const impactKinds = [
  "gender",
  "age",
  "disability",
  "indigenous_peoples",
  "displacement",
  "poverty",
  "other",
] as const;

export type ImpactKind = (typeof impactKinds)[number];
