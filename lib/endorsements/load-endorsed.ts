import { documentTagsOf } from "@/lib/contributions/public-tags";
import { publishedBy } from "@/lib/contributions/published-by";
import type { Database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { notFound } from "@/lib/kernel/errors";

export type Thing = { contributionId?: string | undefined; versionId?: string | undefined };

/** A published text as far as support for it is concerned. */
export type Endorsed = {
  contributionId: string | null;
  versionId: string | null;
  processId: string;
  draftId: string | null;
  /** Who wrote it, or has signed it. */
  organisationIds: Set<string>;
  /** Places on which somebody may reserve themselves: keys of parts, or ids of paragraphs. */
  places: Set<string>;
  /** Finished documents that show support for it. */
  tags: string[];
};

/** The text that is to be endorsed; not_found for everything that is not published. */
export async function loadEndorsed(db: Database, { contributionId, versionId }: Thing, now: Date): Promise<Endorsed> {
  if (contributionId !== undefined && versionId === undefined) return loadContribution(db, contributionId, now);
  if (versionId !== undefined && contributionId === undefined) return loadVersion(db, versionId);
  throw notFound();
}

async function loadContribution(db: Database, id: string, now: Date): Promise<Endorsed> {
  const row = await db.contribution.findFirst({
    where: { id, ...publishedBy(now) },
    select: {
      id: true,
      versionId: true,
      consultationId: true,
      organisationId: true,
      version: { select: { draftId: true } },
      consultation: { select: { process: { select: { id: true } } } },
      input: {
        select: {
          parts: { select: { partKey: true } },
          signatures: { where: { state: "confirmed" }, select: { organisationId: true } },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const signers = row.input?.signatures.flatMap(({ organisationId }) => organisationId ?? []) ?? [];
  return {
    contributionId: row.id,
    versionId: null,
    processId: row.consultation.process.id,
    draftId: row.version?.draftId ?? null,
    organisationIds: new Set([...(row.organisationId === null ? [] : [row.organisationId]), ...signers]),
    places: new Set(row.input?.parts.map(({ partKey }) => partKey)),
    tags: documentTagsOf(row),
  };
}

async function loadVersion(db: Database, id: string): Promise<Endorsed> {
  const row = await db.draftVersion.findFirst({
    where: { id, ...publishedVersion() },
    select: {
      draftId: true,
      draft: { select: { consultation: { select: { id: true, processId: true } } } },
      paragraphs: { select: { id: true } },
    },
  });
  if (row === null) throw notFound();
  return {
    contributionId: null,
    versionId: id,
    processId: row.draft.consultation.processId,
    draftId: row.draftId,
    organisationIds: new Set(),
    places: new Set(row.paragraphs.map((paragraph) => paragraph.id)),
    tags: [`version:${id}`],
  };
}
