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
} as const;

/**
 * The text that a new comment is about and the round it answers in. A version that is not public, and a paragraph
 * that is not of this version, do not exist for anybody; a version that was replaced takes no new comments.
 */
export async function loadCommentedText(tx: Transaction, versionId: string, paragraphId: string | null, now: Date) {
  const version = await tx.draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      status: true,
      language: true,
      draft: {
        select: {
          consultation: { select: { id: true, status: true, rounds: { select: selectedRound } } },
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
  return {
    version,
    consultationId: consultation.id,
    round,
    paragraph: await loadParagraph(tx, versionId, version.language, paragraphId),
  };
}

/** A paragraph as the content of a comment depends on it; refuses one of another version. */
async function loadParagraph(tx: Transaction, versionId: string, language: string, paragraphId: string | null) {
  if (paragraphId === null) return null;
  const paragraph = await tx.paragraph.findFirst({
    where: { id: paragraphId, versionId },
    select: { id: true, text: true, locked: true },
  });
  if (paragraph === null) throw notFound();
  return { ...paragraph, language };
}

/** The organisation that the actor acts for, as it stands now; null when they act for none. */
export async function loadActingOrganisation(tx: Pick<Transaction, "organisation">, actor: Actor) {
  if (actor.organisation === null) return null;
  return tx.organisation.findUnique({
    where: { id: actor.organisation.id },
    select: { id: true, status: true, stakeholderGroup: true },
  });
}
