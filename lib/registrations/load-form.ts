import type { Transaction } from "@/lib/db/client";
import { type FormField, fieldColumns, firstForm, toField } from "./form-view";

/** Whose form an event uses: its series', or its own. */
export function formOwner({ id, parentId }: { id: string; parentId: string | null }): string {
  return parentId ?? id;
}

/** What an event asks of those who register, in its order. */
export async function loadForm(
  db: Pick<Transaction, "registrationField">,
  event: { id: string; parentId: string | null },
): Promise<readonly FormField[]> {
  const rows = await db.registrationField.findMany({
    where: { eventId: formOwner(event) },
    orderBy: { position: "asc" },
    select: { ...fieldColumns, removedAt: true },
  });
  if (rows.length === 0) return firstForm;
  return rows.flatMap(({ removedAt, ...row }) => (removedAt === null ? [toField(row)] : []));
}
