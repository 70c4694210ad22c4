import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { submissionLifecycle } from "./lifecycle";
import { type LockedContribution, lockOwnContribution } from "./load-contribution";
import { contributionPolicy } from "./policy";

/**
 * A contribution that the actor may write on now, locked, for what stands beside its text. Refuses: not_found (of
 * others), forbidden (no author and no focal point, organisation not verified), conflict (no draft any more).
 */
export async function lockEditable(tx: Transaction, actor: Actor, id: string): Promise<LockedContribution> {
  const contribution = await lockOwnContribution(tx, actor, id);
  authorise(contributionPolicy.edit, actor, contribution);
  submissionLifecycle.next("edit", contribution.submission);
  return contribution;
}
