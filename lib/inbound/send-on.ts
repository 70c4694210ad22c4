import { handOver } from "@/lib/contributions/hand-over";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { type FieldRefusal, isDomainError } from "@/lib/kernel/errors";
import type { Drafted, DraftedContribution, Note } from "./drafted";

/** Where one contribution of a message stands now. */
export type Result = DraftedContribution & {
  submitted: { reference: string; trackingNumber: string } | null;
  isHandedOver: boolean;
  /** Why it is still a draft, where it could have been more. */
  missing: FieldRefusal[];
};

/** What is told to the sender: contributions, or why there are none. */
export type Outcome = { results: Result[]; notes: Note[]; onlyDrafts: string | null } | { refusal: FieldRefusal };

/**
 * Sends the drafts of a message on where it may: a focal point's, or a person's own, are submitted; a representative's
 * are handed to the focal point. One that is not ready stays a draft and holds back no other.
 * @param onlyDrafts message key of why all stay drafts; null to send them on.
 */
export async function sendOn(
  deps: Deps,
  { contributions, notes }: Drafted,
  onlyDrafts: string | null,
): Promise<Outcome> {
  const results: Result[] = [];
  for (const contribution of contributions) {
    const stays = onlyDrafts !== null || contribution.waitsFor !== null;
    results.push(stays ? asDraft(contribution, []) : await sendOne(deps, contribution));
  }
  return { results, notes, onlyDrafts };
}

const asDraft = (contribution: DraftedContribution, missing: FieldRefusal[]): Result => ({
  ...contribution,
  submitted: null,
  isHandedOver: false,
  missing,
});

async function sendOne(deps: Deps, contribution: DraftedContribution): Promise<Result> {
  const { id } = contribution;
  const { revision, submission } = await database().contribution.findUniqueOrThrow({
    where: { id },
    select: { revision: true, submission: true },
  });
  try {
    if (deps.actor.organisation?.role === "representative") {
      if (submission === "draft") await handOver(deps, { id, seenRevision: revision });
      return { ...asDraft(contribution, []), isHandedOver: true };
    }
    const { reference, trackingNumber } = await submitContribution(deps, { id, seenRevision: revision });
    return { ...asDraft(contribution, []), submitted: { reference, trackingNumber } };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const fields = Object.values(error.details.fields ?? {});
    return asDraft(
      contribution,
      fields.length > 0 ? fields : [{ key: error.messageKey, values: error.details.values }],
    );
  }
}
