import type { Prisma } from "@/lib/db/generated/client";
import { decodeInstantCursor, type Keyset } from "@/lib/kernel/pages";
import type { QueueFilter } from "./queue-filter";

/** Stands in a cursor for "no hour was promised", which comes after every hour. */
const noPromise = "9999-12-31T23:59:59.999Z";

export type Placed = { id: string; submittedAt: Date | null; decideBy: Date | null };
type Order = QueueFilter["order"];

/** The oldest first; or what was promised first, and what was promised nothing after it. Each has its index. */
export function queueOrder(order: Order): Prisma.ContributionOrderByWithRelationInput[] {
  return order === "promise"
    ? [{ decideBy: { sort: "asc", nulls: "last" } }, { id: "asc" }]
    : [{ submittedAt: "asc" }, { id: "asc" }];
}

/** Where an item stands in that order. */
export function placeInQueue(order: Order, { id, submittedAt, decideBy }: Placed): Keyset {
  const at = order === "promise" ? decideBy : (submittedAt ?? new Date(0));
  return { key: at?.toISOString() ?? noPromise, id };
}

/** What comes after a place. Refuses as invalid a cursor that this program never gave out. */
export function afterPlace(order: Order, cursor: string | null): Prisma.ContributionWhereInput {
  if (cursor === null) return {};
  const { at, id } = decodeInstantCursor(cursor);
  const later = { id: { gt: id } };
  if (order !== "promise") {
    // The index starts here; the alternatives alone would let it start from the oldest.
    return { submittedAt: { gte: at }, OR: [{ submittedAt: { gt: at } }, { submittedAt: at, ...later }] };
  }
  if (at.toISOString() === noPromise) return { decideBy: null, ...later };
  return { OR: [{ decideBy: { gt: at } }, { decideBy: at, ...later }, { decideBy: null }] };
}
