import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { placementPolicy } from "./policy";

/** A version that goes on from another, for whoever says where comments stand in it; to others it does not exist. */
export async function loadPlacedVersion(db: Database, actor: Actor, versionId: string) {
  const version = await db.draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      slug: true,
      status: true,
      label: true,
      language: true,
      previousId: true,
      lineageConfirmedAt: true,
      draft: {
        select: {
          id: true,
          title: true,
          consultationId: true,
          consultation: { select: { slug: true, processId: true } },
        },
      },
    },
  });
  if (version === null) throw notFound();
  const subject = { processId: version.draft.consultation.processId, draftId: version.draft.id };
  if (!placementPolicy.read(actor, subject)) throw notFound();
  return { ...version, subject };
}
