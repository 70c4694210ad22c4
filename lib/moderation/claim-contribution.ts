import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { lockModerated } from "./load-moderated";
import { moderationPolicy } from "./policy";
import { claimMinutes, type RunningClaim, runningClaim } from "./running-claim";

type Item = { id: string };

/**
 * Takes an item of the queue, or goes on having it: it is the actor's until they have done nothing on it for
 * `claimMinutes`. What somebody else has stays theirs, and their claim is what is given back; nobody is hindered from
 * reading.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation's), conflict (nothing waits there any more).
 */
export function claimContribution({ actor }: Pick<Deps, "actor">, { id }: Item): Promise<RunningClaim> {
  return transaction(async (tx) => {
    const { at, running } = await loadClaim(tx, actor, id);
    if (running !== null && !running.isMine) return running;
    return write(tx, { id, actor, since: running?.since ?? at, at });
  });
}

/** Takes an item that somebody else has; they see so when they go on. Refuses as `claimContribution`. */
export function takeOver({ actor }: Pick<Deps, "actor">, { id }: Item): Promise<RunningClaim> {
  return transaction(async (tx) => {
    const { at } = await loadClaim(tx, actor, id);
    return write(tx, { id, actor, since: at, at });
  });
}

/** Gives back what the actor has; nothing happens to what somebody else has. */
export function releaseContribution({ actor }: Pick<Deps, "actor">, { id }: Item): Promise<void> {
  return transaction(async (tx) => {
    await lockModerated(tx, actor, id);
    await tx.moderationClaim.deleteMany({ where: { contributionId: id, moderatorId: actor.personId } });
  });
}

async function loadClaim(tx: Transaction, actor: Actor, id: string) {
  const { contribution, subject } = await lockModerated(tx, actor, id);
  authorise(moderationPolicy.decide, actor, subject);
  if (contribution.submission !== "submitted" || contribution.publication !== "pending") {
    throw new DomainError("conflict", "moderation.errors.notBeforeYou");
  }
  const at = await databaseNow(tx);
  return { at, running: runningClaim(await readClaim(tx, id), actor, at) };
}

function readClaim(tx: Transaction, contributionId: string) {
  return tx.moderationClaim.findUnique({
    where: { contributionId },
    select: { moderatorId: true, since: true, until: true, moderator: { select: { name: true } } },
  });
}

type Writing = { id: string; actor: Actor; since: Date; at: Date };

async function write(tx: Transaction, { id, actor, since, at }: Writing): Promise<RunningClaim> {
  const until = new Date(at.getTime() + claimMinutes * 60_000);
  const claim = { moderatorId: actor.personId, since, until };
  await tx.moderationClaim.upsert({
    where: { contributionId: id },
    create: { contributionId: id, ...claim },
    update: claim,
    select: { contributionId: true },
  });
  return { isMine: true, name: actor.name, since };
}

/**
 * Refuses as conflict what somebody else has before them: who wants to decide all the same takes it over first. The
 * caller holds the lock of the contribution.
 */
export async function refuseClaimedByOthers(tx: Transaction, actor: Actor, id: string, at: Date): Promise<void> {
  const running = runningClaim(await readClaim(tx, id), actor, at);
  if (running === null || running.isMine) return;
  throw new DomainError("conflict", "moderation.errors.claimedByOther", { values: { name: running.name ?? "" } });
}

/** What was decided or proposed is before nobody any more. */
export async function endClaim(tx: Transaction, contributionId: string): Promise<void> {
  await tx.moderationClaim.deleteMany({ where: { contributionId } });
}
