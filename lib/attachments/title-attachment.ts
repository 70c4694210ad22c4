import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { lockAttachment } from "./lock-attachment";
import type { TitleFile } from "./schema";

/** Says what a file is, beside its name. Refuses as `lockAttachment` does. */
export function titleAttachment({ actor }: Pick<Deps, "actor">, { id, title }: TitleFile): Promise<void> {
  return transaction(async (tx) => {
    await lockAttachment(tx, actor, id);
    await tx.attachment.update({ where: { id }, data: { title: title || null }, select: { id: true } });
  });
}
