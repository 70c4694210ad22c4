import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { authoriseAnswer } from "./answer-subject";
import { loadActingOrganisation } from "./load-commented-text";

/**
 * The round that a written input is begun in, and the organisation it is begun for. Refuses: not_found (no round of a
 * public consultation), forbidden (not asked in this round).
 */
export async function loadInputRound(tx: Transaction, actor: Actor, roundId: string) {
  const round = await tx.round.findFirst({
    where: { id: roundId, consultation: { status: { not: "draft" } } },
    select: {
      id: true,
      consultationId: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      eligibility: true,
      stakeholderGroups: true,
      acceptsInputs: true,
      languages: true,
    },
  });
  if (round === null) throw notFound();
  const organisation = await loadActingOrganisation(tx, actor);
  await authoriseAnswer(tx, actor, round, organisation);
  return { round, organisation };
}
