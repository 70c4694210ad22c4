import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import { announceTextsSoon } from "@/lib/deadlines/announce-texts";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { proposePlacementsSoon } from "@/lib/placements/propose-soon";
import { placementsTag } from "@/lib/placements/stale-documents";
import { followOriginal } from "./follow-original";
import { holdVersion } from "./hold-version";
import { versionLifecycle } from "./lifecycle";
import { loadVersion, versionTags } from "./load-draft";
import { draftPolicy } from "./policy";
import type { PublishVersion } from "./schema";

/**
 * An organiser publishes a version, which freezes its text for ever; an earlier version of the draft is superseded.
 * Refuses a text without paragraphs, a translation that is not built like its original, and a text that goes on from
 * another as long as nobody confirmed what became of each paragraph.
 */
export function publishVersion({ actor, clock, jobs }: Deps, input: PublishVersion): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.publish, actor, version.subject);
    const to = versionLifecycle.next("publish", version.status);
    // One version of a draft after the other: of two at once the later must find the earlier, to supersede it.
    await tx.$executeRaw`SELECT 1 FROM draft WHERE id = ${version.draft.id}::uuid FOR NO KEY UPDATE`;
    await holdVersion(tx, version, input.seenRevision);
    await checkLineage(tx, version.id);
    const paragraphs = await tx.paragraph.count({
      where: { versionId: version.id, kind: "paragraph", text: { not: "" } },
    });
    if (paragraphs === 0) throw new DomainError("conflict", "drafts.errors.textMissing");
    const { translationOfId } = version;
    if (translationOfId !== null) await followOriginal(tx, { ...version, translationOfId });
    const at = clock.now();
    await tx.draftVersion.update({ where: { id: version.id }, data: { status: to, publishedAt: at } });
    const transition = { subject: "draft_version", field: "status", actor, at } as const;
    await recordTransition(tx, { ...transition, subjectId: version.id, from: version.status, to });
    const earlier = translationOfId === null ? await supersedeEarlier(tx, version) : [];
    for (const subjectId of earlier) {
      await recordTransition(tx, {
        ...transition,
        subjectId,
        from: "published",
        to: versionLifecycle.next("supersede", "published"),
      });
    }
    await proposePlacementsSoon(tx, jobs, version.id);
    await announceTextsSoon(tx, jobs, version.id);
    await dropDocuments(tx, [
      ...versionTags(version),
      ...earlier.map((id) => `version:${id}`),
      placementsTag(version.draft.consultation.id),
    ]);
  });
}

/** Read once the version is held: it may have been reopened until then. */
async function checkLineage(tx: Transaction, versionId: string): Promise<void> {
  const { previousId, lineageConfirmedAt } = await tx.draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { previousId: true, lineageConfirmedAt: true },
  });
  if (previousId !== null && lineageConfirmedAt === null)
    throw new DomainError("conflict", "lineage.errors.unconfirmed");
}

async function supersedeEarlier(tx: Transaction, version: { id: string; draft: { id: string } }): Promise<string[]> {
  const earlier = await tx.draftVersion.findMany({
    where: { draftId: version.draft.id, status: "published", id: { not: version.id } },
    select: { id: true },
  });
  const ids = earlier.map(({ id }) => id);
  await tx.draftVersion.updateMany({
    where: { id: { in: ids } },
    data: { status: versionLifecycle.next("supersede", "published"), revision: { increment: 1 } },
  });
  return ids;
}
