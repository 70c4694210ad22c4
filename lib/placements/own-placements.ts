import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What a contributor's list says of a contribution in the last version in which it was placed. */
export type OwnPlacement = {
  label: Localised;
  state: "placed" | "moved" | "orphaned";
  adoption: { outcome: "verbatim" | "in_part" | "not_adopted"; measure: number } | null;
};

/**
 * The latest confirmed placement of each of these contributions on a published version, by contribution; of several
 * paragraphs the one on which most of the words were adopted. The caller read the contributions as their own.
 */
export async function ownPlacements(contributionIds: readonly string[]): Promise<Map<string, OwnPlacement>> {
  if (contributionIds.length === 0) return new Map();
  const rows = await database().placement.findMany({
    where: { contributionId: { in: [...contributionIds] }, confirmedAt: { not: null }, version: publishedVersion() },
    distinct: ["contributionId"],
    orderBy: [
      { contributionId: "asc" },
      { version: { position: "desc" } },
      { measure: { sort: "desc", nulls: "last" } },
      { id: "asc" },
    ],
    select: { contributionId: true, state: true, adoption: true, measure: true, version: { select: { label: true } } },
  });
  return new Map(
    rows.map(({ contributionId, state, adoption, measure, version }) => [
      contributionId,
      {
        label: readLocalised(version.label),
        state,
        adoption: adoption === null ? null : { outcome: adoption, measure: measure ?? 0 },
      },
    ]),
  );
}
