import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";

/** Tag of the pages of contributions that say where they stand in later versions, by consultation. */
export function placementsTag(consultationId: string): string {
  return `placements:${consultationId}`;
}

/** Drops what shows placements on a version, where anybody may see it. */
export async function dropPlacements(
  tx: Transaction,
  version: { id: string; status: string; draft: { consultationId: string } },
): Promise<void> {
  if (version.status === "draft") return;
  await dropDocuments(tx, [`version:${version.id}`, placementsTag(version.draft.consultationId)]);
}

/**
 * Drops the later versions that name a contribution, as one that stands there or that a change goes back to; to be
 * called when it stops being public, or becomes so again.
 */
export async function dropLaterVersions(tx: Transaction, contributionId: string): Promise<void> {
  const rows = await tx.draftVersion.findMany({
    where: {
      status: { not: "draft" },
      OR: [{ placements: { some: { contributionId } } }, { causes: { some: { contributionId } } }],
    },
    select: { id: true },
  });
  await dropDocuments(
    tx,
    rows.map(({ id }) => `version:${id}`),
  );
}
