import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { EditProcess } from "./schema";
import { processTags, writeProcess } from "./write-process";

/** An organiser rewrites name and mandate of the process. */
export function editProcess({ actor }: Deps, input: EditProcess): Promise<void> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.edit, actor, process);
    const { name, mandate } = input;
    await writeProcess(tx, { id: process.id, seenRevision: input.seenRevision }, { name, mandate });
    await dropDocuments(tx, processTags(process.id));
  });
}
