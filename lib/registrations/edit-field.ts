import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { fieldRow, openForm } from "./open-form";
import type { EditField } from "./schema";

/**
 * An organiser rewrites a question. Its key stays, so that answers stay bound to it.
 *
 * Refuses: not_found, conflict (changed since it was seen), invalid (no words, no choices).
 */
export function editField({ actor }: Pick<Deps, "actor">, input: EditField): Promise<void> {
  return transaction(async (tx) => {
    const { eventId, seenRevision, key, ...words } = input;
    await openForm(tx, actor, { eventId, seenRevision });
    const field = await tx.registrationField.findFirst({
      where: { eventId, key, removedAt: null },
      select: { id: true, kind: true },
    });
    if (field === null) throw notFound();
    await tx.registrationField.updateMany({ where: { id: field.id }, data: fieldRow(field.kind, words) });
  });
}
