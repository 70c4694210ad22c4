import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { openVersion } from "./open-version";
import type { MovePart } from "./schema";
import { keysInOrder, putInOrder } from "./template-parts";

/** An organiser moves a part one place up or down; at the end of the list nothing moves. */
export function movePart(deps: Deps, { direction, key, ...named }: MovePart): Promise<{ templateId: string }> {
  return transaction(async (tx) => {
    const version = await openVersion(tx, deps, named);
    const keys = await keysInOrder(tx, version.id);
    const from = keys.indexOf(key);
    if (from === -1) throw notFound();
    const to = from + (direction === "up" ? -1 : 1);
    const neighbour = keys[to];
    if (neighbour !== undefined) {
      await putInOrder(tx, version.id, keys.with(from, neighbour).with(to, key));
    }
    return { templateId: version.id };
  });
}
