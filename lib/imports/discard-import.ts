import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { importLifecycle, recordOf } from "./lifecycle";
import { lockImport } from "./load-import";
import type { DiscardImport } from "./schema";

/** Lets a proposed import be; the draft stays as it is. Refuses: not_found, forbidden, conflict (decided already). */
export function discardImport({ actor }: Deps, { importId }: DiscardImport): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { contribution, found } = await lockImport(tx, actor, importId);
    const to = importLifecycle.next("discard", found.state);
    const at = await databaseNow(tx);
    await tx.inputImport.update({
      where: { id: found.id },
      data: { state: to, decidedAt: at },
      select: { id: true },
    });
    await recordTransition(tx, { ...recordOf(found.id), from: found.state, to, actor, at });
    return { contributionId: contribution.id };
  });
}
