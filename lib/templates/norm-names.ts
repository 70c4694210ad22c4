/** The eleven norms by the names that paragraphs, parts and answers carry; written out, so that their words are found. */
export const normNames = [
  "norm-a",
  "norm-b",
  "norm-c",
  "norm-d",
  "norm-e",
  "norm-f",
  "norm-g",
  "norm-h",
  "norm-i",
  "norm-j",
  "norm-k",
] as const;

export type NormName = (typeof normNames)[number];

/** "norm-f" → "f". */
export function normLetter(norm: string): string {
  return norm.slice("norm-".length);
}
