import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { openVersion } from "./open-version";
import type { EditPart } from "./schema";
import { partRow } from "./template-parts";

/** An organiser rewrites a section or a question. Its key stays, so that answers stay bound to it. */
export function editPart(deps: Deps, input: EditPart): Promise<{ templateId: string }> {
  return transaction(async (tx) => {
    const { templateId, seenRevision, key, ...fields } = input;
    const version = await openVersion(tx, deps, { templateId, seenRevision });
    const row = await partRow(tx, version.round, fields);
    const { count } = await tx.templatePart.updateMany({ where: { templateId: version.id, key }, data: row });
    if (count === 0) throw notFound();
    return { templateId: version.id };
  });
}
