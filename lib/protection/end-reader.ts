import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { loadOrganised } from "./name-reader";
import { protectionPolicy } from "./policy";
import type { EndReader } from "./schema";

/** Ends that somebody may see names; the looks they took stay listed. Refuses: not_found, forbidden. */
export function endReader({ actor }: Pick<Deps, "actor">, input: EndReader): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const consultation = await loadOrganised(tx, input.consultationId);
    authorise(protectionPolicy.nameReaders, actor, { processId: consultation.processId, isReader: false });
    const { count } = await tx.identityReader.deleteMany({
      where: { consultationId: consultation.id, personId: input.personId },
    });
    if (count === 1) {
      await recordTransition(tx, {
        subject: "consultation",
        subjectId: consultation.id,
        field: "identity_reader",
        from: input.personId,
        to: "ended",
        actor,
        at: await databaseNow(tx),
      });
    }
    return { slug: consultation.slug };
  });
}
