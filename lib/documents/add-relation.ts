import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { loadDraft } from "@/lib/drafts/load-draft";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { draftTags } from "./draft-tags";
import { documentPolicy } from "./policy";
import type { AddRelation } from "./schema";

/**
 * An organiser says how a draft stands to another document: a draft here that they may know of, or a title elsewhere
 * with its address. Refuses a draft's relation to itself, and one that is told already.
 */
export function addRelation({ actor, clock }: Deps, input: AddRelation): Promise<void> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.draftId);
    authorise(documentPolicy.relate, actor, draft.subject);
    const { kind, toDraftId, title } = input;
    if (toDraftId === draft.id) throw beside("toDraftId", "documents.errors.relatedToItself");
    if (toDraftId === null && title === null) throw beside("title", "documents.errors.relationMissing");
    if (toDraftId !== null) await loadOther(toDraftId);
    const address = toDraftId === null ? input.address : null;
    const told = { kind, toDraftId, title: toDraftId === null ? title : null, address };
    const known = await tx.draftRelation.findFirst({ where: { draftId: draft.id, ...told }, select: { id: true } });
    if (known !== null) throw beside(toDraftId === null ? "title" : "toDraftId", "documents.errors.relatedAlready");
    await tx.draftRelation.create({ data: { draftId: draft.id, ...told, createdAt: clock.now() } });
    await dropDocuments(tx, await draftTags(tx, toDraftId === null ? [draft.id] : [draft.id, toDraftId]));

    async function loadOther(id: string): Promise<void> {
      try {
        await loadDraft(tx, actor, id);
      } catch (error) {
        // Whether there is such a draft is not told: the choice is simply none.
        if (isDomainError(error) && error.code === "not_found")
          throw beside("toDraftId", "documents.errors.noSuchDraft");
        throw error;
      }
    }
  });
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
