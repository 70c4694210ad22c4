import { type LockedContribution, lockContribution } from "@/lib/contributions/load-contribution";
import { namedParagraphs } from "@/lib/contributions/named-paragraphs";
import { writersOf } from "@/lib/contributions/writers-of";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { reasonAsGiven } from "./reason-as-given";
import type { DecisionName } from "./schema";
import { tellProposer } from "./tell-proposer";

const templates = {
  publish: "contribution-published",
  publish_redacted: "contribution-published-redacted",
  return: "contribution-returned",
  refuse: "contribution-refused",
} as const;

/**
 * Tells the author, and whoever submitted it last, what was decided and what they can do now; see stillOnItsSide.
 * A decision that was undone is told to nobody; one that was told already is not told again.
 */
export async function mailDecision(tx: Transaction, jobs: Jobs, decisionId: string): Promise<void> {
  const decided = await tx.moderationDecision.findUnique({
    where: { id: decisionId },
    select: { ...columns, undone: { select: { decisionId: true } }, appealId: true },
  });
  // The outcome of an appeal is told with its reasons, by whoever decided on it.
  if (decided === null || decided.undone !== null || decided.appealId !== null) return;
  const contribution = await lockContribution(tx, decided.contributionId);
  if (contribution === null) return;
  if (decided.agreedById !== null) await tellOfAgreement(tx, jobs, decided.contributionId);
  const reason = await reasonAsGiven(tx, decided);
  for (const { email: to, locale } of await writersOf(tx, contribution)) {
    await queueMail(tx, jobs, {
      to,
      template: templates[decided.decision],
      locale,
      key: `decision:${decisionId}:${to}`,
      values: {
        reference: contribution.reference ?? "",
        decidedAt: decided.decidedAt.toISOString(),
        zone: contribution.round.zone,
        consultation: inLocale(readLocalised(contribution.consultation.title), locale).text,
        version: contribution.version === null ? "" : inLocale(readLocalised(contribution.version.label), locale).text,
        paragraph: namedParagraphs(contribution.targets, locale),
        organisation: contribution.organisation?.name ?? "",
        reason: reason === null ? "" : inLocale(reason, locale).text,
        words: decided.words ?? "",
        path: pathForWriters(locale, decided.decision, contribution),
        ...(decided.decision === "return" ? markedPlaces(decided.marks) : {}),
      },
    });
  }
}

/** To who proposed it: a second moderator agreed. */
async function tellOfAgreement(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  const agreed = await tx.decisionProposal.findFirst({
    where: { contributionId, state: "agreed" },
    orderBy: { settledAt: "desc" },
    select: { id: true },
  });
  if (agreed !== null) await tellProposer(tx, jobs, agreed.id);
}

const columns = {
  contributionId: true,
  agreedById: true,
  decision: true,
  reasonCode: true,
  reasonVersion: true,
  words: true,
  decidedAt: true,
  marks: { orderBy: { position: "asc" }, select: { quote: true, note: true } },
} as const;

/** Places told in the mail; all of them stand in the draft. */
const mostTold = 20;
const longestTold = 300;

function markedPlaces(marks: readonly { quote: string; note: string | null }[]) {
  const told = marks.slice(0, mostTold).map(({ quote, note }) => ({
    quote: quote.length > longestTold ? `${[...quote.slice(0, longestTold)].slice(0, -1).join("")}…` : quote,
    note: note ?? "",
  }));
  return { markCount: marks.length, marks: JSON.stringify(told) };
}

/** Where its writers go on: to the page everybody reads, to the returned text, to their list otherwise. */
function pathForWriters(locale: string, decision: DecisionName, contribution: LockedContribution): string {
  if (decision === "publish" || decision === "publish_redacted") {
    return `/${locale}/contributions/${contribution.reference}`;
  }
  if (decision === "refuse" || contribution.versionId === null) return `/${locale}/me/contributions`;
  return `/${locale}/compose/${contribution.versionId}?contribution=${contribution.id}`;
}
