import type { Transaction } from "@/lib/db/client";

const columns = { id: true, versionId: true, consultationId: true } as const;
const published = { publication: { in: ["published" as const, "published_redacted" as const] } };
const atMost = 5_000;

type Place = { id: string; versionId: string | null; consultationId: string };

/** Tags of the texts that show an organisation's name: what it wrote, what it signed, and what it endorses. */
export async function textsWith(tx: Transaction, organisationId: string): Promise<string[]> {
  const written = await tx.contribution.findMany({
    where: { organisationId, ...published },
    select: columns,
    take: atMost,
  });
  const signed = await tx.contribution.findMany({
    where: { ...published, input: { signatures: { some: { organisationId, NOT: { confirmedSha256: null } } } } },
    select: columns,
    take: atMost,
  });
  const endorsed = await tx.endorsement.findMany({
    where: { organisationId, publication: "published" },
    select: { contributionId: true, versionId: true },
    take: atMost,
  });
  return [
    ...[...written, ...signed].flatMap(tagsOf),
    ...endorsed.map(({ contributionId, versionId }) =>
      contributionId === null ? `version:${versionId ?? ""}` : `contribution:${contributionId}`,
    ),
  ];
}

function tagsOf({ id, versionId, consultationId }: Place): string[] {
  return [
    `contribution:${id}`,
    ...(versionId === null ? [] : [`version:${versionId}`]),
    `consultation:${consultationId}`,
  ];
}
