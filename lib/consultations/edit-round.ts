import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { mailKeyFor } from "@/lib/inbound/mail-address";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { consultationTags, loadConsultation } from "./load-consultation";
import { consultationPolicy } from "./policy";
import { refuseForeignStage, roundTerms, sameTerms, termColumns } from "./round-terms";
import type { EditRound } from "./schema";

/**
 * An organiser changes a round. Once a published round has opened its terms stand, because people answer to them:
 * only its name can still change.
 */
export function editRound({ actor, clock }: Deps, input: EditRound): Promise<void> {
  return transaction(async (tx) => {
    const before = await tx.round.findUnique({
      where: { id: input.roundId },
      select: { ...termColumns, consultationId: true, mailKey: true },
    });
    if (before === null) throw notFound();
    const { consultationId, mailKey, ...oldTerms } = before;
    const consultation = await loadConsultation(tx, actor, consultationId);
    authorise(consultationPolicy.setRounds, actor, consultation);
    const { roundId, seenRevision, ...typed } = input;
    const terms = roundTerms(typed);
    await refuseForeignStage(tx, consultation.processId, terms.stageId);
    const now = await databaseNow(tx);
    if (consultation.status !== "draft" && now.getTime() >= before.opensAt.getTime() && !sameTerms(oldTerms, terms)) {
      throw new DomainError("conflict", "consultations.errors.roundHasOpened");
    }
    const { count } = await tx.round.updateMany({
      where: { id: roundId, revision: seenRevision },
      data: { ...terms, mailKey: mailKeyFor(terms, mailKey), revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    if (terms.closesAt.getTime() !== before.closesAt.getTime()) {
      await recordTransition(tx, {
        subject: "round",
        subjectId: roundId,
        field: "closesAt",
        from: before.closesAt.toISOString(),
        to: terms.closesAt.toISOString(),
        actor,
        at: clock.now(),
      });
    }
    await dropDocuments(tx, consultationTags(consultation));
  });
}
