import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { openForm } from "./open-form";
import type { NamedField } from "./schema";

/** An organiser takes a question out of the form. The answers to it stay. Refuses: not_found, conflict. */
export function removeField({ actor }: Pick<Deps, "actor">, { eventId, seenRevision, key }: NamedField): Promise<void> {
  return transaction(async (tx) => {
    await openForm(tx, actor, { eventId, seenRevision });
    const { count } = await tx.registrationField.updateMany({
      where: { eventId, key, removedAt: null },
      data: { removedAt: await databaseNow(tx) },
    });
    if (count === 0) throw notFound();
  });
}
