import { DomainError } from "@/lib/kernel/errors";

/** A readable part of an address from words: "Confidence-building measures" → "confidence-building-measures"; empty when nothing Latin is left. */
export function slugOf(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/**
 * The address that was typed, or where none was, the one that the words give. Refuses, beside the field `slug` and
 * with the given message key, words that hold nothing Latin.
 */
export function slugOrFrom(typed: string, words: string, refusal: string): string {
  const slug = typed === "" ? slugOf(words) : typed;
  if (slug === "") throw new DomainError("invalid", refusal, { fields: { slug: { key: refusal } } });
  return slug;
}
