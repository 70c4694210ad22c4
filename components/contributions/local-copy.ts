/** Words of a composer that did not reach the server, kept in this browser until they do. */
export type LocalCopy = {
  /** When they were typed (RFC 3339). */
  at: string;
  /** The form's fields by name, as they are posted: what may be ticked several times is a list. */
  fields: Record<string, string | string[]>;
};

export type Composed = { personId: string; versionId: string; paragraphId: string | null; commentId: string };

/** Where the copy of one person's comment on one paragraph is kept; a new comment has no id yet. */
export function localCopyKey({ personId, versionId, paragraphId, commentId }: Composed): string {
  return `openfloor.composer.${personId}.${versionId}.${paragraphId ?? "text"}.${commentId}`;
}

/** The copy of this comment, also when the page that typed it had begun it as a new one. */
export function findLocalCopy(composed: Composed): { key: string; copy: LocalCopy } | null {
  const key = localCopyKey(composed);
  const copy = readLocalCopy(key);
  if (copy !== null) return { key, copy };
  const newKey = localCopyKey({ ...composed, commentId: "" });
  const begun = readLocalCopy(newKey);
  return begun !== null && begun.fields.id === composed.commentId ? { key: newKey, copy: begun } : null;
}

/** The kept copy; null when there is none or it cannot be read. */
export function readLocalCopy(key: string): LocalCopy | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof value !== "object" || value === null || !("at" in value) || !("fields" in value)) return null;
    const { at, fields }: { at: unknown; fields: unknown } = value;
    if (typeof at !== "string" || typeof fields !== "object" || fields === null) return null;
    const entries = Object.entries(fields).filter(
      (entry): entry is [string, string | string[]] => typeof entry[1] === "string" || isStrings(entry[1]),
    );
    return { at, fields: Object.fromEntries(entries) };
  } catch {
    // A browser that keeps nothing for sites has no copy, which is no reason to fail.
    return null;
  }
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Keeps the words; a full or forbidden store keeps nothing, and the next save to the server is the net. */
export function keepLocalCopy(key: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // nothing more can be done in this browser
  }
}

/** Forgets the words, once the server has them or the writer does not want them. */
export function forgetLocalCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
