import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { versionLifecycle } from "./lifecycle";
import { loadVersion, versionTags } from "./load-draft";
import { draftPolicy } from "./policy";
import type { PublishVersion } from "./schema";

/**
 * An organiser records that a published text was adopted; its published translations are final with it. From then on
 * nobody comments on them. Refuses what is not the published text, and a translation, which follows its original.
 */
export function adoptVersion({ actor, clock }: Deps, input: PublishVersion): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.publish, actor, version.subject);
    if (version.translationOfId !== null) throw new DomainError("conflict", "lineage.errors.adoptOriginal");
    const to = versionLifecycle.next("adopt", version.status);
    const { count } = await tx.draftVersion.updateMany({
      where: { id: version.id, revision: input.seenRevision, status: version.status },
      data: { status: to, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const translations = await tx.draftVersion.findMany({
      where: { translationOfId: version.id, status: version.status },
      select: { id: true },
    });
    const ids = translations.map(({ id }) => id);
    await tx.draftVersion.updateMany({
      where: { id: { in: ids } },
      data: { status: to, revision: { increment: 1 } },
    });
    const at = clock.now();
    for (const subjectId of [version.id, ...ids]) {
      const change = { subject: "draft_version", field: "status", from: version.status, to } as const;
      await recordTransition(tx, { ...change, subjectId, actor, at });
    }
    await dropDocuments(tx, [...versionTags(version), ...ids.map((id) => `version:${id}`)]);
  });
}
