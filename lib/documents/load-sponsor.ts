import type { Transaction } from "@/lib/db/client";
import { loadDraft } from "@/lib/drafts/load-draft";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";

/** What commands on a sponsor start from. Refuses as not_found what the actor may not know exists. */
export async function loadSponsor(tx: Transaction, actor: Actor, sponsorId: string) {
  const sponsor = await tx.draftSponsor.findUnique({
    where: { id: sponsorId },
    select: { id: true, draftId: true, joinedOn: true, leftOn: true },
  });
  if (sponsor === null) throw notFound();
  const draft = await loadDraft(tx, actor, sponsor.draftId);
  return { ...sponsor, subject: draft.subject };
}
