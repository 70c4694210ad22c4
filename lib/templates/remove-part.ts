import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { openVersion } from "./open-version";
import type { NamedPart } from "./schema";
import { keysInOrder, putInOrder } from "./template-parts";

/** An organiser takes a part out. What was written to it in an earlier version stays with those who wrote it. */
export function removePart(deps: Deps, { key, ...named }: NamedPart): Promise<{ templateId: string }> {
  return transaction(async (tx) => {
    const version = await openVersion(tx, deps, named);
    const { count } = await tx.templatePart.deleteMany({ where: { templateId: version.id, key } });
    if (count === 0) throw notFound();
    await putInOrder(tx, version.id, await keysInOrder(tx, version.id));
    return { templateId: version.id };
  });
}
