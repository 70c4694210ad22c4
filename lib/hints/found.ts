/** The kinds of hint, in the order in which they are shown. */
export const hintKinds = [
  "personal_data",
  "offensive_words",
  "unusual_link",
  "other_language",
  "near_duplicate",
] as const;

export type HintKind = (typeof hintKinds)[number];

/** Something found in one text: where it begins (UTF-16 units) and how long it is. */
export type Found = { code: string; start: number; length: number };

/** Of finds that overlap only the first given stays: the surest kinds are looked for first. */
export function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const overlaps = kept.some(({ start, length }) => one.start < start + length && start < one.start + one.length);
    if (!overlaps) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
