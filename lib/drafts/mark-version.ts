import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadVersion, versionTags } from "./load-draft";
import { draftPolicy } from "./policy";
import type { MarkVersion } from "./schema";
import { translationFacts } from "./translation-facts";

/**
 * An organiser says what a translation of a text is worth, also after its publication, which freezes its words and not
 * what was found of them since. Refuses: not_found, forbidden, conflict (an original, changed meanwhile), invalid.
 */
export function markVersion({ actor, clock }: Pick<Deps, "actor" | "clock">, input: MarkVersion): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.publish, actor, version.subject);
    if (version.translationOfId === null) throw new DomainError("conflict", "drafts.errors.noTranslation");
    const before = await tx.draftVersion.findUniqueOrThrow({
      where: { id: version.id },
      select: { translationMark: true },
    });
    const { count } = await tx.draftVersion.updateMany({
      where: { id: version.id, revision: input.seenRevision },
      data: { ...translationFacts(version.translationOfId, input), revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await recordTransition(tx, {
      ...{ subject: "draft_version", subjectId: version.id, field: "translation", actor, at: clock.now() },
      ...{ from: before.translationMark, to: input.translationMark },
    });
    if (version.status !== "draft") await dropDocuments(tx, versionTags(version));
  });
}
