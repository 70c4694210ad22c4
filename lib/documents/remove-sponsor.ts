import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { draftTags } from "./draft-tags";
import { loadSponsor } from "./load-sponsor";
import { documentPolicy } from "./policy";
import type { RemoveSponsor } from "./schema";

/** An organiser takes out a sponsor that was entered by mistake; one that left is given its last day instead. */
export function removeSponsor({ actor }: Deps, input: RemoveSponsor): Promise<{ draftId: string }> {
  return transaction(async (tx) => {
    const sponsor = await loadSponsor(tx, actor, input.sponsorId);
    authorise(documentPolicy.sponsor, actor, sponsor.subject);
    await tx.draftSponsor.deleteMany({ where: { id: sponsor.id } });
    await dropDocuments(tx, await draftTags(tx, [sponsor.draftId]));
    return { draftId: sponsor.draftId };
  });
}
