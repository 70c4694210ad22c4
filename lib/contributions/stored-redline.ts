/** A redline as it was computed when the comment was written. */
export type StoredRedline = { kind: "same" | "inserted" | "deleted"; text: string }[];

/** Reads the stored segments; a row that was tampered with shows no redline and breaks nothing else. */
export function readRedline(value: unknown): StoredRedline | null {
  if (!Array.isArray(value)) return null;
  const segments: StoredRedline = [];
  for (const item of value) {
    if (typeof item !== "object" || item === null || !("kind" in item) || !("text" in item)) return null;
    const { kind, text }: { kind: unknown; text: unknown } = item;
    if (typeof text !== "string" || (kind !== "same" && kind !== "inserted" && kind !== "deleted")) return null;
    segments.push({ kind, text });
  }
  return segments;
}
