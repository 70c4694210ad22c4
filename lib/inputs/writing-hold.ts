import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** A hold ends this long after the last saving; pages that write save more often. */
const heldMs = 90_000;

/** Who writes on an input now, from another page than the one that asks. */
export type Holder = { personId: string; name: string | null; since: Date };

/** Another page that writes on it at this instant; null when none does. */
export async function findHolder(
  tx: Pick<Transaction, "writingHold">,
  contributionId: string,
  pageKey: string | null,
  at: Date,
): Promise<Holder | null> {
  const hold = await tx.writingHold.findUnique({
    where: { contributionId },
    select: { personId: true, pageKey: true, since: true, until: true, person: { select: { name: true } } },
  });
  if (hold === null || hold.until <= at || hold.pageKey === pageKey) return null;
  return { personId: hold.personId, name: hold.person.name, since: hold.since };
}

/** Takes the hold for a page, or keeps it; the caller holds the row of the contribution and has asked who has it. */
export async function takeHold(
  tx: Transaction,
  { contributionId, pageKey, at, actor }: { contributionId: string; pageKey: string; at: Date; actor: Actor },
): Promise<void> {
  const until = new Date(at.getTime() + heldMs);
  const before = await tx.writingHold.findUnique({ where: { contributionId }, select: { pageKey: true } });
  const since = before?.pageKey === pageKey ? {} : { since: at };
  const held = { personId: actor.personId, pageKey, until };
  await tx.writingHold.upsert({
    where: { contributionId },
    create: { contributionId, ...held, since: at },
    update: { ...held, ...since },
    select: { contributionId: true },
  });
}

/** Lets go, so that nobody waits for a page that is closed. */
export async function leaveHold(
  tx: Pick<Transaction, "writingHold">,
  contributionId: string,
  pageKey: string,
): Promise<void> {
  await tx.writingHold.deleteMany({ where: { contributionId, pageKey } });
}
