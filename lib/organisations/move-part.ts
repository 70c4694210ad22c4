import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { holdParts } from "./hold-parts";
import { lockOrganisation } from "./load-organisation";
import { inOrder } from "./parts-in-order";
import { partPolicy } from "./policy";
import type { MovePart } from "./schema";
import { dropOrganisation } from "./write-organisation";

/**
 * A focal point moves a part of the organisation by one place among the others, as its page shows them. From then on
 * they stand in this order; a part that comes later stands behind them, by its name.
 *
 * Refuses: not_found (no part of it), forbidden, conflict (it stands first, or last).
 */
export function movePart({ actor }: Pick<Deps, "actor">, { wholeId, partId, to }: MovePart): Promise<void> {
  return transaction(async (tx) => {
    const { subject } = await lockOrganisation(tx, actor, wholeId);
    authorise(partPolicy.arrange, actor, subject);
    await holdParts(tx);
    const parts = await inOrder(tx, wholeId);
    const from = parts.findIndex(({ id }) => id === partId);
    if (from === -1) throw notFound();
    const place = to === "up" ? from - 1 : from + 1;
    const other = parts[place];
    if (other === undefined) throw new DomainError("conflict", "errors.changedMeanwhile");
    const moved = parts.map(({ id }, index) => (index === place ? partId : index === from ? other.id : id));
    for (const [position, id] of moved.entries()) {
      await tx.organisationPart.update({
        where: { wholeId_partId: { wholeId, partId: id } },
        data: { position },
        select: { partId: true },
      });
    }
    await dropOrganisation(tx, wholeId);
  });
}
