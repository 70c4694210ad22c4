import { consultationTags } from "@/lib/consultations/load-consultation";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { templateLifecycle } from "./lifecycle";
import { holdTemplate } from "./load-template";
import type { NamedTemplate } from "./schema";

/**
 * An organiser makes a template the one that the round asks; the one before is replaced and keeps the answers that were
 * submitted to it. Refuses a template that asks nothing.
 */
export function makeTemplateCurrent({ actor, clock }: Deps, named: NamedTemplate): Promise<void> {
  return transaction(async (tx) => {
    const { template, round } = await holdTemplate(tx, actor, named);
    const to = templateLifecycle.next("make_current", template.state);
    if ((await tx.templatePart.count({ where: { templateId: template.id }, take: 1 })) === 0) {
      throw new DomainError("conflict", "templates.errors.noParts");
    }
    const at = clock.now();
    const record = { subject: "template" as const, field: "state", actor, at };
    const before = await tx.inputTemplate.findFirst({
      where: { roundId: round.id, state: "current" },
      select: { id: true, state: true },
    });
    if (before !== null) {
      const replaced = templateLifecycle.next("replace", before.state);
      await tx.inputTemplate.update({
        where: { id: before.id },
        data: { state: replaced, revision: { increment: 1 } },
        select: { id: true },
      });
      await recordTransition(tx, { ...record, subjectId: before.id, from: before.state, to: replaced });
    }
    await tx.inputTemplate.update({
      where: { id: template.id },
      data: { state: to, currentAt: at, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordTransition(tx, { ...record, subjectId: template.id, from: template.state, to });
    await dropDocuments(tx, consultationTags(round.consultation));
  });
}
