/** What persons may say of their gender; saying nothing is the fourth answer, and the one that stands. */
export const genders = ["woman", "man", "another"] as const;

export type GenderName = (typeof genders)[number];
