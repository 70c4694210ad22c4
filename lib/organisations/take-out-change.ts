import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { OrganisationId } from "./schema";

/**
 * An administrator takes a line out of the history of an entry that nobody should read any more, such as the address of
 * somebody's home. A line that came by a reader's correction goes when that is taken away.
 *
 * `id` is that of the line. Refuses: not_found, forbidden (of their own organisation), conflict (it is gone already).
 */
export function takeOutChange({ actor, clock }: Pick<Deps, "actor" | "clock">, { id }: OrganisationId) {
  return transaction(async (tx) => {
    const change = await tx.organisationChange.findUnique({
      where: { id },
      select: { organisationId: true, fact: true, correctionId: true },
    });
    if (change === null || change.correctionId !== null) throw notFound();
    const { subject } = await lockOrganisation(tx, actor, change.organisationId);
    authorise(organisationPolicy.decide, actor, subject);
    const at = clock.now();
    const { count } = await takeOut(tx, { id, organisationId: change.organisationId }, at);
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    await recordTransition(tx, {
      ...{
        subject: "organisation",
        subjectId: change.organisationId,
        field: "history",
        from: "shown",
        to: change.fact,
      },
      ...{ actor, at },
    });
    return { organisationId: change.organisationId };
  });
}

/** The line of a correction that was taken away, if it came to have one. */
export async function takeOutCorrected(
  tx: Transaction,
  { organisationId, correctionId }: { organisationId: string; correctionId: string },
  at: Date,
): Promise<void> {
  await takeOut(tx, { organisationId, correctionId }, at);
}

async function takeOut(
  tx: Transaction,
  where: { organisationId: string; id?: string; correctionId?: string },
  at: Date,
) {
  await dropDocuments(tx, [`organisation:${where.organisationId}`]);
  return tx.organisationChange.updateMany({ where: { ...where, takenOutAt: null }, data: { takenOutAt: at } });
}
