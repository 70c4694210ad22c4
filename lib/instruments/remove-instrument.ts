import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { libraryTag } from "./library-tag";
import { instrumentPolicy } from "./policy";
import type { RemoveInstrument } from "./schema";

/** Takes a document out of the library; what cites its symbol is still found by it. Refuses: forbidden, conflict, not_found. */
export function removeInstrument({ actor }: Pick<Deps, "actor">, input: RemoveInstrument): Promise<void> {
  return transaction(async (tx) => {
    authorise(instrumentPolicy.edit, actor, undefined);
    const { count } = await tx.instrument.deleteMany({ where: { id: input.id, revision: input.seenRevision } });
    if (count === 0) {
      if ((await tx.instrument.count({ where: { id: input.id } })) === 0) throw notFound();
      throw new DomainError("conflict", "errors.changedMeanwhile");
    }
    await dropDocuments(tx, [libraryTag, "search"]);
  });
}
