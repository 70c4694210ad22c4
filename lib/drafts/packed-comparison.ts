import { z } from "zod";
import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";
import type { RedlineSegment } from "@/lib/text/redline";

const place = z.number().int().min(0);
const segment = z.tuple([z.enum(["=", "+", "-"]), z.string()]);

/**
 * A comparison as it is stored: paragraphs by their place in the two versions, and words only where both sides have
 * some that differ. What did not change, came or went is in the paragraphs themselves.
 */
export const packedComparisonSchema = z.array(
  z.strictObject({
    kind: z.enum(["identical", "edited", "moved", "split", "merged", "new", "gone"]),
    before: z.array(place),
    after: z.array(place),
    score: z.number(),
    moved: z.boolean(),
    renumbered: z.boolean(),
    parts: z.array(z.array(segment)).optional(),
  }),
);
export type PackedComparison = z.output<typeof packedComparisonSchema>;

type Words = { id: string; text: string };

const signs = { same: "=", inserted: "+", deleted: "-" } as const;
const kinds = { "=": "same", "+": "inserted", "-": "deleted" } as const;

/** Packs a comparison of these two lists of paragraphs. */
export function packComparison(compared: ComparedParagraph[], before: Words[], after: Words[]): PackedComparison {
  const olds = new Map(before.map(({ id }, index) => [id, index]));
  const news = new Map(after.map(({ id }, index) => [id, index]));
  return compared.map(({ parts, ...row }) => ({
    ...row,
    before: row.before.flatMap((id) => olds.get(id) ?? []),
    after: row.after.flatMap((id) => news.get(id) ?? []),
    ...(isInParagraphs(row, parts)
      ? {}
      : {
          parts: parts.map(({ segments }) =>
            segments.map(({ kind, text }): [(typeof signs)[typeof kind], string] => [signs[kind], text]),
          ),
        }),
  }));
}

/** Gives back exactly what was packed, for the same two lists of paragraphs. */
export function unpackComparison(packed: PackedComparison, before: Words[], after: Words[]): ComparedParagraph[] {
  return packed.map(({ parts, ...row }) => {
    const olds = row.before.flatMap((index) => before[index] ?? []);
    const news = row.after.flatMap((index) => after[index] ?? []);
    const stored = parts?.map((part) => part.map(([sign, text]): RedlineSegment => ({ kind: kinds[sign], text })));
    const segments = stored ?? [wholeText(olds[0], news[0])];
    return {
      ...row,
      before: olds.map(({ id }) => id),
      after: news.map(({ id }) => id),
      parts: segments.map((part, index) => ({ after: news[index]?.id ?? null, segments: part })),
    };
  });
}

/** Whether the redline is what the paragraph itself says: nothing changed, or all of it came or went. */
function isInParagraphs(
  { before, after }: Pick<ComparedParagraph, "before" | "after">,
  parts: ComparedParagraph["parts"],
) {
  const [part, ...others] = parts;
  if (others.length > 0 || (part?.segments.length ?? 0) > 1) return false;
  const [segment] = part?.segments ?? [];
  return segment === undefined || segment.kind === "same" || before.length === 0 || after.length === 0;
}

function wholeText(old: Words | undefined, now: Words | undefined): RedlineSegment[] {
  const text = (now ?? old)?.text ?? "";
  const kind = old === undefined ? "inserted" : now === undefined ? "deleted" : "same";
  return text === "" ? [] : [{ kind, text }];
}
