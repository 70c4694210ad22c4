import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";

/** Tells who proposed a decision what a second moderator answered, or that it counts no more. */
export async function tellProposer(tx: Transaction, jobs: Jobs, proposalId: string): Promise<void> {
  const { proposedBy, settledBy, contribution, state, words } = await tx.decisionProposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      state: true,
      words: true,
      proposedBy: { select: { email: true, locale: true } },
      settledBy: { select: { name: true } },
      contribution: { select: { id: true, reference: true, consultation: { select: { title: true } } } },
    },
  });
  const { email: to, locale } = proposedBy;
  await queueMail(tx, jobs, {
    ...{ to, template: "proposal-answered", locale, key: `proposal-answered ${proposalId}` },
    values: {
      reference: contribution.reference ?? "",
      consultation: inLocale(readLocalised(contribution.consultation.title), locale).text,
      answer: state === "agreed" || state === "lapsed" ? state : "differed",
      name: settledBy?.name ?? "",
      words: words ?? "",
      path: `/${locale}/desk/moderation/${contribution.id}`,
    },
  });
}
