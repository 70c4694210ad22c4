import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { loadDraft } from "@/lib/drafts/load-draft";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { draftTags } from "./draft-tags";
import { documentPolicy } from "./policy";
import type { RemoveRelation } from "./schema";

/** An organiser takes back how a draft stands to another document. */
export function removeRelation({ actor }: Deps, input: RemoveRelation): Promise<{ draftId: string }> {
  return transaction(async (tx) => {
    const relation = await tx.draftRelation.findUnique({
      where: { id: input.relationId },
      select: { id: true, draftId: true, toDraftId: true },
    });
    if (relation === null) throw notFound();
    const draft = await loadDraft(tx, actor, relation.draftId);
    authorise(documentPolicy.relate, actor, draft.subject);
    await tx.draftRelation.deleteMany({ where: { id: relation.id } });
    await dropDocuments(
      tx,
      await draftTags(tx, [draft.id, ...(relation.toDraftId === null ? [] : [relation.toDraftId])]),
    );
    return { draftId: draft.id };
  });
}
