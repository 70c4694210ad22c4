import { isOpen } from "@/lib/consultations/window";
import type { Transaction } from "@/lib/db/client";
import { lateAccessFor } from "@/lib/deadlines/late-access-for";
import { DomainError } from "@/lib/kernel/errors";
import { answeringRound } from "./answering-round";
import type { LockedContribution } from "./load-contribution";

/** A round as submitting asks for it. */
export type Eligible = Awaited<ReturnType<typeof loadAnsweringRound>>;

/**
 * The round that a comment answers in now: its own while that is open, or while its side has leave to be late there;
 * one that outlived its round goes on in the next that takes comments.
 */
export async function loadAnsweringRound(
  tx: Transaction,
  draft: Pick<LockedContribution, "consultationId" | "roundId" | "organisationId" | "authorId">,
  now: Date,
) {
  const rounds = await tx.round.findMany({
    where: { consultationId: draft.consultationId, acceptsComments: true },
    select: {
      id: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      maxWords: true,
      languages: true,
      eligibility: true,
      stakeholderGroups: true,
    },
  });
  const own = rounds.find(({ id }) => id === draft.roundId);
  if (own !== undefined && (isOpen(own, now) || (await lateAccessFor(tx, draft, own.id, now)))) return own;
  const round = answeringRound(rounds, now);
  if (round === null) throw new DomainError("conflict", "contributions.errors.noRound");
  return round;
}
