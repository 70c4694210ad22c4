import { documentTagsOf } from "@/lib/contributions/public-tags";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";

/** Drops the finished documents that should show a contribution whose embargo has passed; nothing else changes. */
export function dropEmbargoed(contributionId: string): Promise<void> {
  return transaction(async (tx) => {
    const contribution = await tx.contribution.findUnique({
      where: { id: contributionId },
      select: {
        id: true,
        versionId: true,
        consultationId: true,
        organisationId: true,
        consultation: { select: { process: { select: { id: true } } } },
      },
    });
    if (contribution !== null) await dropDocuments(tx, documentTagsOf(contribution));
  });
}
