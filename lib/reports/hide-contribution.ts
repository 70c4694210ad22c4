import { documentTagsOf } from "@/lib/contributions/public-tags";
import { publishedBy } from "@/lib/contributions/published-by";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { lockDecidable } from "@/lib/moderation/decidable";
import { findReason } from "@/lib/moderation/find-reason";
import { dropLaterVersions } from "@/lib/placements/stale-documents";
import { reportLifecycle } from "./lifecycle";
import { mailHiding } from "./mail-hiding";
import type { HideContribution } from "./schema";

/**
 * Takes something published out of sight at once, until somebody else has looked at it: no page, search, export or
 * feed shows anything of it from this transaction on, and its address shows since when and why. Open reports on it are
 * upheld. Its writers are told.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (not public, hidden already, or
 * another revision than the one read), invalid (a reason that is not on the list).
 */
export function hideContribution(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: HideContribution,
): Promise<{ hidingId: string }> {
  return transaction(async (tx) => {
    const contribution = await lockDecidable(tx, actor, input.id);
    const at = await databaseNow(tx);
    const isPublic = await tx.contribution.count({ where: { id: input.id, ...publishedBy(at) } });
    if (isPublic === 0) throw new DomainError("conflict", "reports.errors.notPublic");
    if (contribution.revision !== input.seenRevision) {
      throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
    }
    const { code } = await findReason(tx, "refuse", input.reasonCode);
    const reportId = await upholdReports(tx, actor, contribution.id, at);
    await tx.contribution.update({
      where: { id: contribution.id },
      data: { hiddenAt: at, revision: { increment: 1 } },
      select: { id: true },
    });
    const { id } = await tx.hiding.create({
      data: {
        ...{ contributionId: contribution.id, reasonCode: code, words: input.words, reportId },
        ...{ hiddenById: actor.personId, hiddenAt: at },
      },
      select: { id: true },
    });
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "sight" };
    await recordAct(tx, { ...change, from: "visible", to: "hidden", actor, reason: code, at });
    await dropDocuments(tx, documentTagsOf(contribution));
    await dropLaterVersions(tx, contribution.id);
    await mailHiding(tx, jobs, contribution, {
      hidingId: id,
      step: "hidden",
      at,
      words: input.words,
      reasonCode: code,
    });
    return { hidingId: id };
  });
}

/** Every open report on it; gives the first, which is said to have led to the hiding. */
async function upholdReports(tx: Transaction, actor: Actor, contributionId: string, at: Date): Promise<string | null> {
  const first = await tx.report.findFirst({
    where: { contributionId, state: "open" },
    orderBy: [{ reportedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (first === null) return null;
  await tx.report.updateMany({
    where: { contributionId, state: "open" },
    data: {
      ...{ state: reportLifecycle.next("uphold", "open"), settledById: actor.personId, settledAt: at },
      revision: { increment: 1 },
    },
  });
  return first.id;
}
