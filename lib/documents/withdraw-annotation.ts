import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import { loadVersion } from "@/lib/drafts/load-draft";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { annotationLifecycle } from "./lifecycle";
import { documentPolicy } from "./policy";
import type { WithdrawAnnotation } from "./schema";

/** An organiser, or a rapporteur of the draft, takes a correction or a note away from a text; the row stays. */
export function withdrawAnnotation({ actor, clock }: Deps, input: WithdrawAnnotation): Promise<{ draftId: string }> {
  return transaction(async (tx) => {
    const annotation = await tx.annotation.findUnique({
      where: { id: input.annotationId },
      select: { id: true, versionId: true, withdrawnAt: true },
    });
    if (annotation === null) throw notFound();
    const version = await loadVersion(tx, actor, annotation.versionId);
    authorise(documentPolicy.annotate, actor, version.subject);
    const from = annotation.withdrawnAt === null ? "standing" : "withdrawn";
    const to = annotationLifecycle.next("withdraw", from);
    const at = clock.now();
    const { count } = await tx.annotation.updateMany({
      where: { id: annotation.id, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const { id: subjectId } = annotation;
    await recordTransition(tx, { subject: "annotation", subjectId, field: "state", from, to, actor, at });
    await dropDocuments(tx, [`version:${version.id}`]);
    return { draftId: version.draft.id };
  });
}
