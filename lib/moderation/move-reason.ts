import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { lockReasons } from "./lock-reasons";
import { reasonPolicy } from "./reason-policy";
import { reasonsTag } from "./reasons-tag";
import type { MoveReason } from "./schema";

/** Moves a reason one place on the list; at its end it stays. Refuses: forbidden, not_found. */
export function moveReason({ actor }: Pick<Deps, "actor">, { code, to }: MoveReason): Promise<void> {
  return transaction(async (tx) => {
    authorise(reasonPolicy.edit, actor, undefined);
    await lockReasons(tx);
    const rows = await tx.moderationReason.findMany({
      orderBy: [{ position: "asc" }, { code: "asc" }],
      select: { code: true, id: true },
    });
    const codes = rows.map((row) => row.code);
    const from = codes.indexOf(code);
    if (from === -1) throw notFound();
    const place = from + (to === "up" ? -1 : 1);
    if (place < 0 || place >= codes.length) return;
    codes.splice(from, 1);
    codes.splice(place, 0, code);
    for (const [position, moved] of codes.entries()) {
      await tx.moderationReason.update({ where: { code: moved }, data: { position }, select: { code: true } });
    }
    const moved = rows[from];
    if (moved !== undefined) {
      await recordTransition(tx, {
        ...{ subject: "reason", subjectId: moved.id, field: "position", actor, at: await databaseNow(tx) },
        ...{ from: String(from + 1), to: String(place + 1) },
      });
    }
    await dropDocuments(tx, [reasonsTag]);
  });
}
