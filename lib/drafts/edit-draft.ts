import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadDraft } from "./load-draft";
import { draftPolicy } from "./policy";
import type { EditDraft } from "./schema";

/** An organiser rewrites title and symbol under which the document is listed; its texts are not touched. */
export function editDraft({ actor }: Deps, input: EditDraft): Promise<void> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.draftId);
    authorise(draftPolicy.edit, actor, draft.subject);
    const { count } = await tx.draft.updateMany({
      where: { id: draft.id, revision: input.seenRevision },
      data: { title: input.title, symbol: input.symbol, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const versions = await tx.draftVersion.findMany({ where: { draftId: draft.id }, select: { id: true } });
    const { id, processId } = draft.consultation;
    await dropDocuments(tx, [
      "home",
      "search",
      `process:${processId}`,
      `consultation:${id}`,
      ...versions.map((version) => `version:${version.id}`),
    ]);
  });
}
