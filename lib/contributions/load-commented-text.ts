import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { answeringRound } from "./answering-round";

const selectedRound = {
  id: true,
  opensAt: true,
  closesAt: true,
  eligibility: true,
  stakeholderGroups: true,
  asksTopics: true,
  asksImpacts: true,
} as const;

/**
 * The text that a comment is begun on, or carried over to, and the round it answers in. A version that is not public
 * does not exist for anybody; a version that was replaced takes no new comments.
 */
export async function loadCommentedText(tx: Transaction, versionId: string, now: Date) {
  const version = await tx.draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      status: true,
      language: true,
      draft: {
        select: {
          id: true,
          consultation: {
            select: { id: true, status: true, rounds: { where: { acceptsComments: true }, select: selectedRound } },
          },
        },
      },
    },
  });
  if (version === null || version.status === "draft" || version.draft.consultation.status === "draft") throw notFound();
  if (version.status === "final") throw new DomainError("gone", "lineage.errors.final");
  if (version.status !== "published") throw new DomainError("gone", "contributions.errors.versionReplaced");
  const { consultation } = version.draft;
  const round = answeringRound(consultation.rounds, now);
  if (round === null) throw new DomainError("conflict", "contributions.errors.noRound");
  return { versionId, draftId: version.draft.id, language: version.language, consultationId: consultation.id, round };
}

/** The organisation that the actor acts for, as it stands now; null when they act for none. */
export async function loadActingOrganisation(tx: Pick<Transaction, "organisation">, actor: Actor) {
  if (actor.organisation === null) return null;
  return tx.organisation.findUnique({
    where: { id: actor.organisation.id },
    select: { id: true, status: true, stakeholderGroup: true },
  });
}
