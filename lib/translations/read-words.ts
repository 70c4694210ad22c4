import { z } from "zod";

const stored = z.record(z.string(), z.string());

/** Translated words by field, as they are kept; what cannot be read is nothing. */
export function readWords(words: unknown): Record<string, string> {
  return stored.safeParse(words).data ?? {};
}
