import type { LockedContribution } from "@/lib/contributions/load-contribution";
import type { Reader } from "@/lib/contributions/still-on-its-side";
import { writersOf } from "@/lib/contributions/writers-of";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { LockedAppeal } from "./load-appeal";

type Step = "filed" | "replied" | "granted" | "granted_in_part" | "dismissed" | "withdrawn";

type Told = {
  appeal: LockedAppeal;
  contribution: LockedContribution;
  step: Step;
  at: Date;
  /** Reply or reasons; empty where the mail says enough. */
  words: string;
};

/** Tells those who filed an appeal what became of it. */
export async function mailWriters(tx: Transaction, jobs: Jobs, told: Told): Promise<void> {
  const page = (locale: string) => `/${locale}/me/contributions/${told.contribution.id}/appeal`;
  await mailEach(tx, jobs, told, await writersOf(tx, told.contribution), page);
}

/** Tells those whose act is complained of, and the organisers, who see that somebody else decides. */
export async function mailDesk(tx: Transaction, jobs: Jobs, told: Told): Promise<void> {
  const { decision, hiding } = told.appeal;
  const organisers = await tx.processRole.findMany({
    where: { processId: told.contribution.consultation.process.id, role: "organiser", endedAt: null },
    select: { person: { select: { email: true, locale: true } } },
  });
  const readers = [
    ...[decision?.moderator, decision?.agreedBy, hiding?.hiddenBy],
    ...(decision?.hidings.map(({ hiddenBy }) => hiddenBy) ?? []),
    ...organisers.map(({ person }) => person),
  ].flatMap((reader) => reader ?? []);
  await mailEach(tx, jobs, told, readers, (locale) => `/${locale}/desk/appeals/${told.appeal.id}`);
}

async function mailEach(
  tx: Transaction,
  jobs: Jobs,
  { appeal, contribution, step, at, words }: Told,
  readers: readonly Reader[],
  page: (locale: string) => string,
): Promise<void> {
  for (const { email: to, locale } of readers) {
    await queueMail(tx, jobs, {
      to,
      template: "appeal-told",
      locale,
      key: `appeal:${appeal.id}:${step}:${to}`,
      values: {
        reference: contribution.reference ?? "",
        ...{ step, at: at.toISOString(), zone: contribution.round.zone, words, path: page(locale) },
      },
    });
  }
}
