import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { submissionLifecycle } from "./lifecycle";
import { type LockedContribution, lockOwnContribution } from "./load-contribution";
import { contributionPolicy } from "./policy";

/**
 * A contribution of the actor's side that they may write on, its row locked until the transaction ends. Refuses:
 * not_found (not theirs), forbidden (neither author nor focal point), conflict (submitted already).
 */
export async function lockWritable(tx: Transaction, actor: Actor, id: string): Promise<LockedContribution> {
  const contribution = await lockOwnContribution(tx, actor, id);
  authorise(contributionPolicy.edit, actor, contribution);
  submissionLifecycle.next("edit", contribution.submission);
  return contribution;
}
