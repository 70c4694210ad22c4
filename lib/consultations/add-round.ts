import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import { mailKeyFor } from "@/lib/inbound/mail-address";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { consultationTags, loadConsultation } from "./load-consultation";
import { consultationPolicy } from "./policy";
import { refuseForeignStage, roundTerms } from "./round-terms";
import type { AddRound } from "./schema";

/** An organiser adds a round, one reading, behind those that the consultation has. */
export function addRound({ actor, clock }: Deps, input: AddRound): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const consultation = await loadConsultation(tx, actor, input.consultationId);
    authorise(consultationPolicy.setRounds, actor, consultation);
    const { consultationId, ...typed } = input;
    const terms = roundTerms(typed);
    await refuseForeignStage(tx, consultation.processId, terms.stageId);
    const last = await tx.round.findFirst({
      where: { consultationId },
      orderBy: { position: "desc" },
      select: { position: true },
    });
    const round = await tx.round.create({
      data: { ...terms, mailKey: mailKeyFor(terms, null), consultationId, position: (last?.position ?? 0) + 1 },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "round",
      subjectId: round.id,
      field: "closesAt",
      from: null,
      to: terms.closesAt.toISOString(),
      actor,
      at: clock.now(),
    });
    await dropDocuments(tx, consultationTags(consultation));
    return round;
  });
}
