import { holdStanding } from "@/lib/contributions/load-contribution";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { endorsementLifecycle, stateOf } from "./lifecycle";
import { lockEndorsement } from "./lock-endorsement";
import { endorsementPolicy } from "./policy";
import type { OfEndorsement } from "./schema";

/**
 * A focal point takes the organisation's support back; it leaves every public place with this transaction. Taking
 * back twice is taking back once. Refuses as not_found what is not the organisation's own.
 */
export function withdrawEndorsement({ actor }: Pick<Deps, "actor">, { id }: OfEndorsement): Promise<void> {
  return transaction(async (tx) => {
    const row = await lockEndorsement(tx, id);
    if (!endorsementPolicy.withdraw(actor, row)) throw notFound();
    await holdStanding(tx, actor);
    const from = stateOf(row);
    if (from === "withdrawn") return;
    const to = endorsementLifecycle.next("withdraw", from);
    const at = await databaseNow(tx);
    await tx.endorsement.update({
      where: { id },
      data: { withdrawnAt: at, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAct(tx, { subject: "endorsement", subjectId: id, field: "state", from, to, actor, at });
    await dropDocuments(tx, row.tags);
  });
}
