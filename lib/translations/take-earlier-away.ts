import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { shownStates } from "./lifecycle";
import type { OriginalTarget } from "./load-original";
import { recordTranslation } from "./record-translation";

type Later = { target: OriginalTarget; language: string; id: string; actor: Actor; at: Date };

/** One translation into each language is shown: the one that comes takes the place of those before it. */
export async function takeEarlierAway(tx: Transaction, { target, language, id, actor, at }: Later): Promise<void> {
  const earlier = await tx.translation.findMany({
    where: { ...target, language, state: { in: [...shownStates] }, id: { not: id } },
    select: { id: true, state: true },
  });
  for (const row of earlier) {
    const data = { state: "withdrawn" as const, revision: { increment: 1 } };
    await tx.translation.update({ where: { id: row.id }, data, select: { id: true } });
    await recordTranslation(tx, { id: row.id, from: row.state, to: "withdrawn", actor, at });
  }
}
