import type { Transaction } from "@/lib/db/client";
import type { LockedItem } from "./lock-list";
import { speakingOrder, type Waiting } from "./speaking-order";

/** Who waits under an item, in the order in which they are called now. */
export async function orderOfItem(
  db: Pick<Transaction, "speakerRequest">,
  { id: itemId, order }: Pick<LockedItem, "id" | "order">,
): Promise<Waiting[]> {
  const select = { id: true, kind: true, arrival: true, placedAt: true } as const;
  const group = { organisation: { select: { stakeholderGroup: true } } } as const;
  const [waiting, spoken] = await Promise.all([
    db.speakerRequest.findMany({ where: { itemId, state: "asked" }, select: { ...select, ...group } }),
    db.speakerRequest.findMany({
      where: { itemId, kind: "statement", calledAt: { not: null } },
      orderBy: { calledAt: "asc" },
      select: group,
    }),
  ]);
  return speakingOrder(
    order,
    waiting.map(({ organisation, ...one }) => ({ ...one, group: organisation.stakeholderGroup })),
    spoken.map(({ organisation }) => organisation.stakeholderGroup),
  );
}
