import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";

type Started = { first: string; consultationId: string; at: Date };

/** A new cluster around the one that was received first. */
export async function startCampaign(tx: Transaction, { first, consultationId, at }: Started): Promise<string> {
  const { id } = await tx.campaign.create({
    data: { consultationId, representativeId: first, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  await addMember(tx, { campaignId: id, contributionId: first, likeness: 1, at });
  return id;
}

type Added = { campaignId: string; contributionId: string; likeness: number; at: Date };

/** Puts a contribution into a cluster and counts it, its organisation and its sender where they are new there. */
export async function addMember(tx: Transaction, { campaignId, contributionId, likeness, at }: Added): Promise<void> {
  const [sender] = await tx.$queryRaw<{ known: boolean; organisation: boolean }[]>`
    SELECT k."organisationId" IS NOT NULL AS organisation, EXISTS (
      SELECT 1 FROM contribution other JOIN campaign_member m ON m."contributionId" = other.id
      WHERE other."organisationId" = k."organisationId"
        AND m."campaignId" = ${campaignId}::uuid AND m."removedAt" IS NULL
    ) OR k."organisationId" IS NULL AND EXISTS (
      SELECT 1 FROM contribution other JOIN campaign_member m ON m."contributionId" = other.id
      WHERE other."authorId" = k."authorId" AND other."organisationId" IS NULL
        AND m."campaignId" = ${campaignId}::uuid AND m."removedAt" IS NULL
    ) AS known
    FROM contribution k WHERE k.id = ${contributionId}::uuid`;
  await tx.campaignMember.create({
    data: { campaignId, contributionId, likeness, addedAt: at },
    select: { contributionId: true },
  });
  const isNew = sender !== undefined && !sender.known;
  await tx.campaign.update({
    where: { id: campaignId },
    data: {
      members: { increment: 1 },
      organisations: { increment: isNew && sender.organisation ? 1 : 0 },
      persons: { increment: isNew && !sender.organisation ? 1 : 0 },
      updatedAt: at,
    },
    select: { id: true },
  });
}

/** Takes a contribution whose text is another now out of its cluster; it may come back by itself. */
export async function leaveCampaign(tx: Transaction, contributionId: string, at: Date): Promise<void> {
  const { campaignId } = await tx.campaignMember.delete({
    where: { contributionId },
    select: { campaignId: true },
  });
  await standAnother(tx, campaignId, contributionId);
  await recount(tx, campaignId, at);
}

/** Where the one that stood for all is gone, the earliest of those that remain stands for them. */
export async function standAnother(tx: Transaction, campaignId: string, gone: string): Promise<void> {
  const next = await tx.campaignMember.findFirst({
    where: { campaignId, removedAt: null, contributionId: { not: gone } },
    orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
    select: { contributionId: true },
  });
  if (next === null) return;
  await tx.campaign.updateMany({
    where: { id: campaignId, representativeId: gone },
    data: { representativeId: next.contributionId, revision: { increment: 1 } },
  });
}

type Merged = { into: string; from: Set<string>; at: Date };

/** Makes one cluster of several; what was decided for one of them keeps its own row. */
export async function mergeCampaigns(tx: Transaction, { into, from, at }: Merged): Promise<void> {
  const others = [...from].filter((id) => id !== into);
  if (others.length === 0) return;
  await tx.campaignMember.updateMany({ where: { campaignId: { in: others } }, data: { campaignId: into } });
  for (const id of [into, ...others]) await recount(tx, id, at);
  // Published letters of them stand together from now on.
  const { consultationId } = await tx.campaign.findUniqueOrThrow({
    where: { id: into },
    select: { consultationId: true },
  });
  await dropDocuments(tx, [`consultation:${consultationId}`]);
}

/** Counts a cluster anew. One that was emptied stays as a row: decisions may name it. */
export async function recount(tx: Transaction, campaignId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE campaign SET ("members", "organisations", "persons", "updatedAt") = (
      SELECT count(*)::int, count(DISTINCT k."organisationId")::int,
        (count(DISTINCT k."authorId") FILTER (WHERE k."organisationId" IS NULL))::int, ${at}::timestamptz
      FROM campaign_member m JOIN contribution k ON k.id = m."contributionId"
      WHERE m."campaignId" = ${campaignId}::uuid AND m."removedAt" IS NULL)
    WHERE id = ${campaignId}::uuid`;
}
