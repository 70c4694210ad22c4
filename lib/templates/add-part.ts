import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { openVersion } from "./open-version";
import type { AddPart } from "./schema";
import { newPartKey, partRow, refuseTooMany } from "./template-parts";

/** An organiser adds a section or a question behind those that are there. */
export function addPart(deps: Deps, input: AddPart): Promise<{ templateId: string; key: string }> {
  return transaction(async (tx) => {
    const { templateId, seenRevision, ...fields } = input;
    const version = await openVersion(tx, deps, { templateId, seenRevision });
    const count = await refuseTooMany(tx, version.id);
    const key = await newPartKey(tx, version.roundId, fields.title);
    const row = await partRow(tx, version.round, fields);
    await tx.templatePart.create({
      data: { ...row, templateId: version.id, key, position: count + 1 },
      select: { id: true },
    });
    return { templateId: version.id, key };
  });
}
