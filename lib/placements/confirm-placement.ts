import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { type LoadedPlacement, loadPlacement } from "./load-placement";
import { type ConfirmedAdoption, noteCauses } from "./note-causes";
import { placementPolicy } from "./policy";
import type { ConfirmPlacement } from "./schema";
import { dropPlacements } from "./stale-documents";

/**
 * An organiser or a rapporteur agrees with what the program proposed for one comment. Words that were adopted become
 * a cause of the paragraph they stand in.
 *
 * Refuses: not_found (no office there, or not published any more), forbidden (one's own organisation), conflict
 * (confirmed, corrected or proposed anew since it was read).
 */
export function confirmPlacement({ actor: given }: Pick<Deps, "actor">, input: ConfirmPlacement): Promise<void> {
  return transaction(async (tx) => {
    const { placement, actor, subject } = await loadPlacement(tx, given, input.placementId);
    authorise(placementPolicy.confirm, actor, subject);
    const at = await databaseNow(tx);
    await claimPlacement(tx, input, { confirmedAt: at, confirmedById: actor.personId }, { confirmedAt: null });
    await noteCauses(tx, [confirmedAdoption(placement)], { personId: actor.personId, at });
    await dropPlacements(tx, placement.version);
  });
}

type Change = {
  confirmedAt: Date;
  confirmedById: string;
  state?: "placed" | "moved" | "orphaned";
  toParagraphIds?: string[];
  adoption?: "verbatim" | "in_part" | "not_adopted" | null;
  measure?: number | null;
};

/** Writes a person's word on a placement in the revision they read; of two at once one is refused as conflict. */
export async function claimPlacement(
  tx: Transaction,
  { placementId, seenRevision }: ConfirmPlacement,
  data: Change,
  still: { confirmedAt?: null } = {},
): Promise<void> {
  const { count } = await tx.placement.updateMany({
    where: { id: placementId, revision: seenRevision, ...still },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "placements.errors.changedMeanwhile");
}

/** What a placement says of adopted words. */
export function confirmedAdoption({
  versionId,
  contribution,
  fromParagraph,
  toParagraphIds,
  adoption,
}: LoadedPlacement): ConfirmedAdoption {
  return {
    versionId,
    contributionId: contribution.id,
    stance: contribution.stance,
    addPosition: contribution.addPosition,
    fromLineageId: fromParagraph.lineageId,
    toParagraphIds,
    adoption,
  };
}
