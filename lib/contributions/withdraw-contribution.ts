import { endOpenAppeals } from "@/lib/appeals/end-open-appeals";
import { appealsTag } from "@/lib/appeals/public-tag";
import { endSuggestions } from "@/lib/corrections/end-suggestions";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { lapseProposals } from "@/lib/moderation/lapse-proposals";
import { dropLaterVersions } from "@/lib/placements/stale-documents";
import { removeProtected } from "@/lib/protection/remove-protected";
import { submissionLifecycle } from "./lifecycle";
import { lockOwnContribution } from "./load-contribution";
import { contributionPolicy } from "./policy";
import { documentTagsOf } from "./public-tags";
import type { ActOnContribution } from "./schema";

/** Reason code on the public marker of what its own side took back. */
export const withdrawnByItsSide = "withdrawn";

/**
 * Takes back what was submitted. The text leaves every public place with this transaction; a marker with the date
 * and the reason code stays, and so does the receipt; of a protected submission text and name leave the database too. A refusal keeps its own reason on the marker.
 */
export function withdrawContribution(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: ActOnContribution,
): Promise<void> {
  return transaction(async (tx) => {
    const contribution = await lockOwnContribution(tx, actor, input.id);
    authorise(contributionPolicy.withdraw, actor, contribution);
    const isStale = contribution.revision !== input.seenRevision;
    if (isStale && contribution.submission !== "withdrawn" && contribution.publication !== "pending") {
      throw new DomainError("conflict", "contributions.errors.decidedMeanwhile");
    }
    const to = submissionLifecycle.next("withdraw", contribution.submission);
    if (isStale) throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    const at = await databaseNow(tx);
    await tx.contribution.update({
      where: { id: contribution.id },
      data: {
        submission: to,
        markerReason: contribution.markerReason ?? withdrawnByItsSide,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    // First what was done before is forgotten, so that the act itself stays as the ledger has it.
    if (contribution.protection !== "none") await removeProtected(tx, jobs, contribution.id, at);
    await recordAct(tx, {
      subject: "contribution",
      subjectId: contribution.id,
      field: "submission",
      from: contribution.submission,
      to,
      // Who takes a protected submission back is forgotten with it; the ledger answers for the act as it stands then.
      actor: contribution.protection === "none" ? actor : null,
      source: actor.door,
      reason: withdrawnByItsSide,
      at,
    });
    const whoTookItBack = contribution.protection === "none" ? actor : null;
    await endOpenAppeals(tx, { contributionId: contribution.id, actor: whoTookItBack, at });
    await lapseProposals(tx, jobs, { contributionId: contribution.id, revision: null, at });
    await endSuggestions(tx, jobs, { contribution, at });
    await dropDocuments(tx, [...documentTagsOf(contribution), appealsTag]);
    await dropLaterVersions(tx, contribution.id);
  });
}
