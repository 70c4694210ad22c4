import { documentTagsOf } from "@/lib/contributions/public-tags";
import type { Transaction } from "@/lib/db/client";
import { notFound } from "@/lib/kernel/errors";

/** Support with its row locked, and the text it is for. */
export async function lockEndorsement(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT 1 FROM endorsement WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.endorsement.findUnique({
    where: { id },
    select: {
      id: true,
      revision: true,
      publication: true,
      withdrawnAt: true,
      organisationId: true,
      endorsedById: true,
      organisation: { select: { id: true, status: true, name: true } },
      endorsedBy: { select: { email: true, locale: true } },
      contribution: {
        select: {
          id: true,
          reference: true,
          versionId: true,
          consultationId: true,
          organisationId: true,
          version: { select: { draftId: true } },
          consultation: { select: { process: { select: { id: true } } } },
        },
      },
      version: {
        select: {
          id: true,
          title: true,
          draftId: true,
          draft: { select: { consultation: { select: { processId: true } } } },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const { contribution, version } = row;
  return {
    ...row,
    processId: contribution?.consultation.process.id ?? version?.draft.consultation.processId ?? "",
    draftId: contribution?.version?.draftId ?? version?.draftId ?? null,
    tags: [
      ...(contribution === null ? [`version:${version?.id ?? ""}`] : documentTagsOf(contribution)),
      ...(row.organisationId === null ? [] : [`organisation:${row.organisationId}`]),
    ],
  };
}

export type LockedEndorsement = Awaited<ReturnType<typeof lockEndorsement>>;
