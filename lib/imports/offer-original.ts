import { lockOwnContribution } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { importPolicy } from "./policy";
import type { OfferOriginal } from "./schema";

/**
 * Offers the original of a confirmed import to the public once the input is published, or takes that back; of several originals one
 * is offered. Refuses: not_found (not of the actor's side), forbidden (neither author nor focal point), conflict (never confirmed).
 */
export function offerOriginal({ actor }: Deps, given: OfferOriginal): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const row = await tx.inputImport.findUnique({ where: { id: given.importId }, select: { contributionId: true } });
    if (row === null) throw notFound();
    const contribution = await lockOwnContribution(tx, actor, row.contributionId);
    authorise(importPolicy.offer, actor, contribution);
    const { contributionId } = row;
    if (given.offered === "1") {
      await tx.inputImport.updateMany({ where: { contributionId, offered: true }, data: { offered: false } });
    }
    const { count } = await tx.inputImport.updateMany({
      where: { id: given.importId, state: "confirmed" },
      data: { offered: given.offered === "1" },
    });
    if (count === 0) throw new DomainError("conflict", "imports.errors.notConfirmed");
    await dropDocuments(tx, [`contribution:${contributionId}`]);
    return { contributionId };
  });
}
