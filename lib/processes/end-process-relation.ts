import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { EndProcessRelation } from "./schema";
import { processTags } from "./write-process";

/** An organiser takes back what their process said of another. Refuses: not_found, forbidden. */
export function endProcessRelation({ actor, clock }: Deps, input: EndProcessRelation): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const relation = await tx.processRelation.findUnique({
      where: { id: input.relationId },
      select: { id: true, fromId: true, toId: true, kind: true },
    });
    if (relation === null) throw notFound();
    const process = await loadProcess(tx, actor, relation.fromId);
    authorise(processPolicy.relate, actor, process);
    const { count } = await tx.processRelation.deleteMany({ where: { id: relation.id } });
    if (count === 0) throw notFound();
    await recordTransition(tx, {
      ...{ subject: "process", subjectId: process.id, field: `relation:${relation.toId}` },
      ...{ from: relation.kind, to: "none", actor, at: clock.now() },
    });
    await dropDocuments(tx, [...processTags(process.id), ...processTags(relation.toId)]);
    return { slug: process.slug };
  });
}
