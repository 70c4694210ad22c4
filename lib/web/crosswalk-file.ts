import { crosswalkTable } from "@/lib/documents/crosswalk-table";
import { type SideBySide, sideBySide } from "@/lib/documents/side-by-side";
import { env } from "@/lib/env";
import { tagDocument } from "@/lib/web/documents/render-context";
import type { ListFile } from "@/lib/web/list-answer";

/** A file has room for more texts than a page. */
const mostTexts = 20;

/** The texts of a consultation theme by theme as a file; null where there is nothing to show. */
export async function crosswalkFile(slug: string): Promise<ListFile<SideBySide> | null> {
  const sides = await sideBySide(slug, [], mostTexts);
  if (sides === null) return null;
  tagDocument(`consultation:${sides.consultation.id}`, ...sides.versionIds.map((id) => `version:${id}`));
  return {
    name: `crosswalk-${slug}`,
    read: async () => ({ items: [sides], next: null }),
    table: () => crosswalkTable(sides, env().appUrl),
  };
}
