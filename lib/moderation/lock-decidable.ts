import type { LockedContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";

/** The contribution, locked, for whoever may decide on it. Refuses: not_found (no office there), forbidden (one's own). */
export async function lockDecidable(tx: Transaction, actor: Actor, id: string): Promise<LockedContribution> {
  const { contribution, subject } = await lockModerated(tx, actor, id);
  authorise(moderationPolicy.decide, actor, subject);
  return contribution;
}
