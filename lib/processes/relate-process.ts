import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { RelateProcess } from "./schema";
import { processTags } from "./write-process";

/**
 * An organiser says how their process stands to another one that is public; both pages show it. Saying it again says it
 * anew. Refuses: not_found, forbidden, invalid (itself, or no such public process).
 */
export function relateProcess({ actor, clock }: Deps, input: RelateProcess): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.relate, actor, process);
    if (input.otherId === process.id) throw beside("processes.errors.relatedToItself");
    const other = await tx.process.findFirst({
      where: { id: input.otherId, status: "published" },
      select: { id: true },
    });
    // Whether there is one that is not public is not told: the choice is simply none.
    if (other === null) throw beside("processes.errors.otherMissing");
    const at = clock.now();
    const pair = { fromId: process.id, toId: other.id };
    const present = await tx.processRelation.findUnique({ where: { fromId_toId: pair }, select: { kind: true } });
    const said = { kind: input.kind, words: Object.keys(input.words).length === 0 ? nullJson : input.words };
    await tx.processRelation.upsert({
      where: { fromId_toId: pair },
      create: { ...pair, ...said, createdAt: at },
      update: said,
      select: { id: true },
    });
    await recordTransition(tx, {
      ...{ subject: "process", subjectId: process.id, field: `relation:${other.id}` },
      ...{ from: present?.kind ?? null, to: input.kind, actor, at },
    });
    await dropDocuments(tx, [...processTags(process.id), ...processTags(other.id)]);
    return { slug: process.slug };
  });
}

function beside(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { otherId: { key } } });
}
