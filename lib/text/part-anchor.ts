/** What of a part of an input can be cited by itself. */
export type CitedField = "keyMessage" | "recommendation";

const beginnings: Record<CitedField, string> = { keyMessage: "message", recommendation: "recommendation" };

/** Where a part stands on the page of its input; its key is fixed with the template. */
export function partAnchor(key: string): string {
  return `part-${key}`;
}

/** Where the key message or the recommendation of a part stands there. */
export function fieldAnchor(key: string, field: CitedField): string {
  return `${beginnings[field]}-${key}`;
}

/** Where the translation of a paragraph stands on the paragraph's page. */
export function translationAnchor(language: string): string {
  return `in-${language}`;
}
