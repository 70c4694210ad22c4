import { transaction } from "@/lib/db/client";
import { refreshExactText } from "@/lib/inputs/refresh-exact-text";
import type { Deps } from "@/lib/jobs/queue";
import { lockAttachment } from "./lock-attachment";
import { presentFiles } from "./present-files";
import type { MoveFile } from "./schema";

/** Lets a file change places with its neighbour; the first stays first. Refuses as `lockAttachment` does. */
export function moveAttachment(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  { id, direction }: MoveFile,
): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { draft } = await lockAttachment(tx, actor, id);
    const order = (await presentFiles(tx, draft.id)).map((file) => file.id);
    const from = order.indexOf(id);
    const to = direction === "up" ? from - 1 : from + 1;
    const neighbour = order[to];
    if (from < 0 || neighbour === undefined) return { contributionId: draft.id };
    order.splice(from, 1, neighbour);
    order.splice(to, 1, id);
    for (const [index, one] of order.entries()) {
      await tx.attachment.update({ where: { id: one }, data: { position: index + 1 }, select: { id: true } });
    }
    await refreshExactText(tx, jobs, draft.id, actor.personId);
    return { contributionId: draft.id };
  });
}
