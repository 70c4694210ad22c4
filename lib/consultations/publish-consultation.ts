import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { consultationLifecycle } from "./lifecycle";
import { consultationTags, loadConsultation } from "./load-consultation";
import { consultationPolicy } from "./policy";
import type { PublishConsultation } from "./schema";

/** An organiser makes a consultation public. Refuses while its process is not, or while it has no round. */
export function publishConsultation({ actor, clock }: Deps, input: PublishConsultation): Promise<void> {
  return transaction(async (tx) => {
    const consultation = await loadConsultation(tx, actor, input.consultationId);
    authorise(consultationPolicy.publish, actor, consultation);
    const to = consultationLifecycle.next("publish", consultation.status);
    if (consultation.process.status !== "published") {
      throw new DomainError("conflict", "consultations.errors.processNotPublished");
    }
    const rounds = await tx.round.count({ where: { consultationId: consultation.id } });
    if (rounds === 0) throw new DomainError("conflict", "consultations.errors.noRound");
    const at = clock.now();
    const { count } = await tx.consultation.updateMany({
      where: { id: consultation.id, revision: input.seenRevision, status: consultation.status },
      data: { status: to, publishedAt: at, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await recordTransition(tx, {
      subject: "consultation",
      subjectId: consultation.id,
      field: "status",
      from: consultation.status,
      to,
      actor,
      at,
    });
    await dropDocuments(tx, consultationTags(consultation));
  });
}
