import type { Transaction } from "@/lib/db/client";

/** The public documents on which something that belongs to these drafts is shown: their versions and consultations. */
export async function draftTags(tx: Transaction, draftIds: readonly string[]): Promise<string[]> {
  const drafts = await tx.draft.findMany({
    where: { id: { in: [...draftIds] } },
    select: { consultationId: true, versions: { where: { status: { not: "draft" } }, select: { id: true } } },
  });
  return drafts.flatMap(({ consultationId, versions }) => [
    `consultation:${consultationId}`,
    ...versions.map(({ id }) => `version:${id}`),
  ]);
}
