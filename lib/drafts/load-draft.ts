import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { draftPolicy } from "./policy";

const draftColumns = {
  id: true,
  slug: true,
  title: true,
  revision: true,
  consultation: { select: { id: true, slug: true, processId: true } },
} as const;

/** What commands on a draft start from. Refuses as not_found what the actor may not know exists. */
export async function loadDraft(db: Database, actor: Actor, draftId: string) {
  const row = await db.draft.findUnique({
    where: { id: draftId },
    select: {
      ...draftColumns,
      versions: { where: { status: { not: "draft" } }, take: 1, select: { id: true } },
    },
  });
  if (row === null) throw notFound();
  const { versions, ...draft } = row;
  const subject = { id: draft.id, processId: draft.consultation.processId };
  if (versions.length === 0 && !draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  return { ...draft, subject };
}

/** The same for one version with its draft. */
export async function loadVersion(db: Database, actor: Actor, versionId: string) {
  const version = await db.draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      slug: true,
      status: true,
      revision: true,
      language: true,
      numbering: true,
      translationOfId: true,
      previousId: true,
      lineageConfirmedAt: true,
      draft: { select: draftColumns },
    },
  });
  if (version === null) throw notFound();
  const subject = { id: version.draft.id, processId: version.draft.consultation.processId };
  if (version.status === "draft" && !draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  return { ...version, subject };
}

/** The public documents on which a version is shown. */
export function versionTags(version: {
  id: string;
  draft: { consultation: { id: string; processId: string } };
}): string[] {
  const { id, processId } = version.draft.consultation;
  return ["home", "consultations", "search", `process:${processId}`, `consultation:${id}`, `version:${version.id}`];
}
