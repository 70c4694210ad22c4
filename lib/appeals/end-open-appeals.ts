import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { appealLifecycle } from "./lifecycle";

type Ended = {
  contributionId: string;
  /** Null where who took it back is forgotten. */
  actor: Actor | null;
  at: Date;
};

/** Whoever takes the contribution back takes the complaint about it back as well: nobody decides on it any more. */
export async function endOpenAppeals(tx: Transaction, { contributionId, actor, at }: Ended): Promise<void> {
  const open = await tx.appeal.findMany({
    where: { contributionId, state: { in: ["filed", "replied"] } },
    select: { id: true, state: true },
  });
  for (const { id, state } of open) {
    const to = appealLifecycle.next("withdraw", state);
    await tx.appeal.update({ where: { id }, data: { state: to, revision: { increment: 1 } }, select: { id: true } });
    const change = { subject: "contribution" as const, subjectId: contributionId, field: "appeal", from: state, to };
    await recordTransition(tx, { ...change, actor, source: actor?.door, reason: id, at });
  }
}
