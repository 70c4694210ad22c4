import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { draftTags } from "./draft-tags";
import { loadSponsor } from "./load-sponsor";
import { documentPolicy } from "./policy";
import type { EndSponsor } from "./schema";

/** An organiser notes the day on which a sponsor left; it stays listed with both days. Refuses a day before it joined. */
export function endSponsor({ actor }: Deps, input: EndSponsor): Promise<{ draftId: string }> {
  return transaction(async (tx) => {
    const sponsor = await loadSponsor(tx, actor, input.sponsorId);
    authorise(documentPolicy.sponsor, actor, sponsor.subject);
    const leftOn = new Date(`${input.leftOn}T00:00:00Z`);
    if (leftOn < sponsor.joinedOn) {
      const key = "documents.errors.leftBeforeJoining";
      throw new DomainError("invalid", key, { fields: { leftOn: { key } } });
    }
    const { count } = await tx.draftSponsor.updateMany({ where: { id: sponsor.id, leftOn: null }, data: { leftOn } });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await dropDocuments(tx, await draftTags(tx, [sponsor.draftId]));
    return { draftId: sponsor.draftId };
  });
}
