import { z } from "zod";
import type { SearchHit } from "./hit";
import { searchKinds } from "./schema";

/** One result as programs read it; words in several languages by language tag. */
export const exportedHitSchema = z.strictObject({
  kind: z.enum(searchKinds),
  id: z.uuid(),
  path: z.string(),
  title: z.union([z.string(), z.record(z.string(), z.string())]),
  language: z.string().nullable(),
  by: z.string().nullable(),
  place: z.record(z.string(), z.string()).nullable(),
  at: z.iso.datetime().nullable(),
  excerpt: z.array(z.strictObject({ text: z.string(), isMarked: z.boolean() })),
});

export type ExportedHit = z.infer<typeof exportedHitSchema>;

/** The result with its path below the locale, and its excerpt in pieces, as text and never as HTML. */
export function exportedHit({ kind, id, path, title, language, by, place, at, excerpt }: SearchHit): ExportedHit {
  return { kind, id, path, title, language, by, place, at: at?.toISOString() ?? null, excerpt };
}
