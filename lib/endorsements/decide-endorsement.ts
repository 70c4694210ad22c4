import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { ownOrganisations, speaksForOwn, withPresentOffices } from "@/lib/moderation/load-moderated";
import { endorsementLifecycle, stateOf } from "./lifecycle";
import { type LockedEndorsement, lockEndorsement } from "./lock-endorsement";
import { mailDecided } from "./mail-decided";
import { endorsementPolicy } from "./policy";
import type { DecideEndorsement } from "./schema";

/**
 * A moderator publishes the words of an organisation's support, or refuses them with a reason of the published list.
 * Whoever endorsed is told by mail.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (decided, withdrawn or changed
 * since `seenRevision`; publishing a name that is suspended now), invalid (no such reason).
 */
export function decideEndorsement(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: DecideEndorsement,
): Promise<void> {
  return transaction(async (tx) => {
    const row = await lockEndorsement(tx, input.id);
    const present = await withPresentOffices(tx, actor);
    if (!endorsementPolicy.read(present, row)) throw notFound();
    authorise(endorsementPolicy.decide, present, { ...row, isOwn: await isOwn(tx, actor, row) });
    const from = stateOf(row);
    const to = endorsementLifecycle.next(input.decision, from);
    if (row.revision !== input.seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
    if (input.decision === "publish" && row.organisation?.status === "suspended") {
      throw new DomainError("conflict", "endorsements.errors.suspended");
    }
    const reason = input.decision === "refuse" ? await findReason(tx, input.reasonCode) : null;
    const at = await databaseNow(tx);
    await tx.endorsement.update({
      where: { id: row.id },
      data: {
        publication: to === "published" ? "published" : "refused",
        publishedAt: to === "published" ? at : null,
        reasonCode: reason?.code ?? null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    const act = { subject: "endorsement" as const, subjectId: row.id, field: "state", from, to, actor, at };
    await recordAct(tx, { ...act, reason: reason?.code ?? null });
    await mailDecided(tx, jobs, { endorsement: row, decision: input.decision, reasonWords: reason?.words ?? null });
    await dropDocuments(tx, row.tags);
  });
}

async function isOwn(tx: Transaction, actor: Actor, row: LockedEndorsement): Promise<boolean> {
  if (row.endorsedById === actor.personId) return true;
  const own = await ownOrganisations(tx, actor);
  if (own.has(row.organisationId ?? "")) return true;
  return row.contribution !== null && speaksForOwn(tx, actor, row.contribution);
}

async function findReason(tx: Transaction, code: string): Promise<{ code: string; words: unknown }> {
  const reason = await tx.moderationReason.findFirst({
    where: { code, active: true, appliesTo: { has: "refuse" } },
    select: { code: true, words: true },
  });
  if (reason !== null) return reason;
  const key = "endorsements.errors.reasonMissing";
  throw new DomainError("invalid", key, { fields: { reasonCode: { key } } });
}
