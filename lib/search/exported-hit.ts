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
  translation: z
    .strictObject({
      mark: z.enum(["machine", "reviewed", "official"]),
      engine: z.string().nullable(),
      originalLanguage: z.string(),
      originalPath: z.string(),
    })
    .nullable(),
});

export type ExportedHit = z.infer<typeof exportedHitSchema>;

/**
 * The result with its path below the locale, and its excerpt in pieces, as text and never as HTML. One that is a
 * translation says so, and what it is worth.
 */
export function exportedHit({ translation, ...hit }: SearchHit): ExportedHit {
  const { kind, id, path, title, language, by, place, at, excerpt } = hit;
  return {
    ...{ kind, id, path, title, language, by, place, at: at?.toISOString() ?? null, excerpt },
    translation:
      translation === undefined
        ? null
        : {
            ...{ mark: translation.mark, engine: translation.engine },
            ...{ originalLanguage: translation.from, originalPath: translation.original },
          },
  };
}
