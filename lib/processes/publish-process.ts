import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { processLifecycle } from "./lifecycle";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { PublishProcess } from "./schema";
import { processTags, writeProcess } from "./write-process";

/** An organiser makes the process public. */
export function publishProcess({ actor, clock }: Deps, input: PublishProcess): Promise<void> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.publish, actor, process);
    const to = processLifecycle.next("publish", process.status);
    const at = clock.now();
    await writeProcess(tx, { id: process.id, seenRevision: input.seenRevision }, { status: to, publishedAt: at });
    await recordTransition(tx, {
      subject: "process",
      subjectId: process.id,
      field: "status",
      from: process.status,
      to,
      actor,
      at,
    });
    await dropDocuments(tx, processTags(process.id));
  });
}
