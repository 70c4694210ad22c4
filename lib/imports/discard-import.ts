import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { importLifecycle } from "./lifecycle";
import { lockImport } from "./load-import";
import type { DiscardImport } from "./schema";

/** Lets a proposed import be; the draft stays as it is. Refuses: not_found, forbidden, conflict (decided already). */
export function discardImport({ actor }: Deps, { importId }: DiscardImport): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { contribution, found } = await lockImport(tx, actor, importId);
    await tx.inputImport.update({
      where: { id: found.id },
      data: { state: importLifecycle.next("discard", found.state), decidedAt: await databaseNow(tx) },
      select: { id: true },
    });
    return { contributionId: contribution.id };
  });
}
