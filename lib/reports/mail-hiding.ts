import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { writersOf } from "@/lib/contributions/writers-of";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";

type Told = {
  hidingId: string;
  step: "hidden" | "restored";
  at: Date;
  /** The moderator's own words. */
  words: string;
  /** Null where it is visible again. */
  reasonCode: string | null;
};

/** Tells its writers that a contribution is out of sight, or visible again. */
export async function mailHiding(
  tx: Transaction,
  jobs: Jobs,
  contribution: LockedContribution,
  { hidingId, step, at, words, reasonCode }: Told,
): Promise<void> {
  const reason = reasonCode === null ? null : await tx.moderationReason.findUnique({ where: { code: reasonCode } });
  const reference = contribution.reference ?? "";
  for (const { email: to, locale } of await writersOf(tx, contribution)) {
    await queueMail(tx, jobs, {
      to,
      template: "contribution-hidden",
      locale,
      key: `hiding:${hidingId}:${step}:${to}`,
      values: {
        reference,
        step,
        at: at.toISOString(),
        zone: contribution.round.zone,
        consultation: inLocale(readLocalised(contribution.consultation.title), locale).text,
        reason: reason === null ? "" : inLocale(readLocalised(reason.words), locale).text,
        words,
        path:
          step === "hidden"
            ? `/${locale}/me/contributions/${contribution.id}/appeal`
            : `/${locale}/contributions/${reference}`,
      },
    });
  }
}
