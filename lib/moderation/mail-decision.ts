import type { LockedContribution } from "@/lib/contributions/load-contribution";
import { namedParagraphs } from "@/lib/contributions/named-paragraphs";
import { type Reader, stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { DecisionName } from "./schema";

const templates = {
  publish: "contribution-published",
  return: "contribution-returned",
  refuse: "contribution-refused",
} as const;

type Decided = {
  contribution: LockedContribution;
  decision: DecisionName;
  /** Localised words of the listed reason; null for publishing. */
  reasonWords: unknown;
  /** The moderator's own words; null for publishing. */
  words: string | null;
  at: Date;
};

/** Tells the author, and whoever submitted it last, what was decided and what they can do now; see stillOnItsSide. */
export async function mailDecision(
  tx: Transaction,
  jobs: Jobs,
  { contribution, decision, reasonWords, words, at }: Decided,
): Promise<void> {
  const writers = [contribution.author, ...(await findSubmitter(tx, contribution.id))];
  for (const { email: to, locale } of await stillOnItsSide(tx, contribution.organisationId, writers)) {
    await queueMail(tx, jobs, {
      to,
      template: templates[decision],
      locale,
      values: {
        reference: contribution.reference ?? "",
        decidedAt: at.toISOString(),
        zone: contribution.round.zone,
        consultation: inLocale(readLocalised(contribution.consultation.title), locale).text,
        version: contribution.version === null ? "" : inLocale(readLocalised(contribution.version.label), locale).text,
        paragraph: namedParagraphs(contribution.targets),
        organisation: contribution.organisation?.name ?? "",
        reason: inLocale(readLocalised(reasonWords), locale).text,
        words: words ?? "",
        path:
          decision === "publish"
            ? `/${locale}/contributions/${contribution.reference}`
            : pathForWriters(locale, decision, contribution),
      },
    });
  }
}

/** Where its writers go on: to the composer with a comment that was returned, to their list otherwise. */
function pathForWriters(locale: string, decision: DecisionName, contribution: LockedContribution): string {
  if (decision === "refuse" || contribution.versionId === null) return `/${locale}/me/contributions`;
  return `/${locale}/compose/${contribution.versionId}?contribution=${contribution.id}`;
}

async function findSubmitter(tx: Transaction, contributionId: string): Promise<Reader[]> {
  const receipt = await tx.receipt.findFirst({
    where: { contributionId },
    orderBy: { receivedAt: "desc" },
    select: { submittedById: true },
  });
  if (receipt === null) return [];
  const person = await tx.person.findUnique({
    where: { id: receipt.submittedById },
    select: { email: true, locale: true },
  });
  return person === null ? [] : [person];
}
