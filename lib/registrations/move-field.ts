import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { openForm } from "./open-form";
import type { MoveField } from "./schema";

/** An organiser moves a question one place up or down; at the end nothing moves. Refuses: not_found, conflict. */
export function moveField({ actor }: Pick<Deps, "actor">, input: MoveField): Promise<void> {
  return transaction(async (tx) => {
    const { eventId, key, direction } = input;
    await openForm(tx, actor, input);
    const fields = await tx.registrationField.findMany({
      where: { eventId, removedAt: null },
      orderBy: { position: "asc" },
      select: { key: true, position: true },
    });
    const from = fields.findIndex((field) => field.key === key);
    const field = fields[from];
    if (field === undefined) throw notFound();
    const neighbour = fields[from + (direction === "up" ? -1 : 1)];
    if (neighbour === undefined) return;
    const place = (which: string, position: number) =>
      tx.registrationField.updateMany({ where: { eventId, key: which }, data: { position } });
    await place(field.key, neighbour.position);
    await place(neighbour.key, field.position);
  });
}
