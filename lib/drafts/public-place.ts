import { database } from "@/lib/db/client";
import { publishedVersion } from "./published-version";

/** More consultations than would ever name a draft alike. */
const mostPlaces = 20;

/** Consultations in which a draft of this name has a published version of this name, by their slugs. */
export async function placesOfVersion(draft: string, version: string): Promise<string[]> {
  const { status, draft: scope } = publishedVersion();
  const rows = await database().draftVersion.findMany({
    where: { slug: version, status, draft: { ...scope, slug: draft } },
    select: { draft: { select: { consultation: { select: { slug: true } } } } },
    orderBy: { id: "asc" },
    take: mostPlaces,
  });
  return rows.map((row) => row.draft.consultation.slug);
}
