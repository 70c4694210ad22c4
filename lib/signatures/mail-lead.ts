import { stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { pagePath } from "@/lib/organisations/link-token";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";
import { letterOf } from "./letters";
import { unanswered } from "./lifecycle";

type Answer = {
  /** Empty when it is about all of them. */
  organisation: string;
  answer: "declined" | "asked" | "withdrew" | "all";
  /** The change that is asked for; empty otherwise. */
  words: string;
};

/** Tells the author, and the focal points of the lead, what an organisation has answered. */
export async function mailLead(tx: Transaction, jobs: Jobs, contributionId: string, answer: Answer): Promise<void> {
  const letter = await letterOf(tx, contributionId);
  for (const { to, locale } of await leadReaders(tx, contributionId)) {
    await queueMail(tx, jobs, {
      to,
      template: "signature-answered",
      locale,
      values: { ...letter.in(locale), ...answer, path: pagePath(locale, `/me/inputs/${contributionId}/signatures`) },
    });
  }
}

/** Tells them once nobody is left who has still to answer. */
export async function tellLeadWhenAllAnswered(tx: Transaction, jobs: Jobs, contributionId: string): Promise<void> {
  const left = await tx.coSignature.count({ where: { contributionId, state: { in: [...unanswered] } } });
  if (left === 0) await mailLead(tx, jobs, contributionId, { organisation: "", answer: "all", words: "" });
}

async function leadReaders(tx: Transaction, contributionId: string): Promise<{ to: string; locale: string }[]> {
  const { organisationId, author } = await tx.contribution.findUniqueOrThrow({
    where: { id: contributionId },
    select: { organisationId: true, author: { select: { email: true, locale: true } } },
  });
  if (organisationId === null) return [];
  const writers = await stillOnItsSide(tx, organisationId, [author]);
  const readers = [
    ...writers.map(({ email, locale }) => ({ to: email, locale })),
    ...(await focalPointsOf(tx, organisationId)),
  ];
  return [...new Map(readers.map((reader) => [reader.to, reader])).values()];
}
