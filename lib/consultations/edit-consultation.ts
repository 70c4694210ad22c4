import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { refuseTakenSlug, writeConsultationAreas } from "./consultation-areas";
import { consultationTags, loadConsultation } from "./load-consultation";
import { consultationPolicy } from "./policy";
import type { EditConsultation } from "./schema";

/** An organiser rewrites a consultation. Its address stays as it is once the consultation is public. */
export function editConsultation({ actor }: Deps, input: EditConsultation): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const consultation = await loadConsultation(tx, actor, input.consultationId);
    authorise(consultationPolicy.edit, actor, consultation);
    if (input.slug !== consultation.slug) {
      if (consultation.status !== "draft") {
        const words = { key: "consultations.errors.slugFixed" };
        throw new DomainError("conflict", words.key, { fields: { slug: words } });
      }
      await refuseTakenSlug(tx, input.slug, consultation.id);
    }
    const { consultationId, seenRevision, areaIds, ...words } = input;
    const { count } = await tx.consultation.updateMany({
      where: { id: consultationId, revision: seenRevision },
      data: { ...words, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await writeConsultationAreas(tx, consultation, areaIds);
    await dropDocuments(tx, consultationTags(consultation));
    return { slug: input.slug };
  });
}
