import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { type Reader, writersOfRound } from "./readers-of-round";
import { callReminders, draftReminders, dueReminder, longestAhead } from "./reminder-times";
import { unansweredCalls } from "./unanswered-calls";

/** Every ten minutes; a reminder is for a day, and ten minutes are none of it. */
export const remindOfDeadlines = defineJob<Record<string, never>>({
  name: "remind-of-deadlines",
  payload: z.strictObject({}),
  every: "*/10 * * * *",
  async run(_nothing, { jobs }) {
    await sendReminders(jobs, await databaseNow(database()));
  },
});

/**
 * Reminds of every round that closes soon: seven days and one day before, whoever has an unsubmitted draft that they
 * began before that instant; fourteen, seven and one days before, the focal points of organisations that a call was
 * addressed to and that have not answered. Each once for each closing hour: a later hour is reminded of anew.
 */
export async function sendReminders(jobs: Jobs, now: Date): Promise<void> {
  const rounds = await database().round.findMany({
    where: {
      opensAt: { lte: now },
      closesAt: { gt: now, lte: new Date(now.getTime() + longestAhead) },
      consultation: { status: "published" },
    },
    select: { id: true, closesAt: true, zone: true, consultation: { select: { slug: true, title: true } } },
  });
  for (const round of rounds) await remindOfRound(jobs, round, now);
}

type ClosingRound = {
  id: string;
  closesAt: Date;
  zone: string;
  consultation: { slug: string; title: unknown };
};

async function remindOfRound(jobs: Jobs, round: ClosingRound, now: Date): Promise<void> {
  const forDrafts = dueReminder(round.closesAt, draftReminders, now);
  const reminded = new Set<string>();
  if (forDrafts !== null) {
    const writers = (await writersOfRound(round.id)).filter(({ since }) => since <= forDrafts.from);
    for (const { person, drafts } of writers) {
      reminded.add(person.id);
      await remind(jobs, round, person, { days: forDrafts.days, drafts });
    }
  }
  const forCalls = dueReminder(round.closesAt, callReminders, now);
  if (forCalls === null) return;
  for (const person of await unansweredCalls(round.id, forCalls.from)) {
    if (!reminded.has(person.id)) await remind(jobs, round, person, { days: forCalls.days, drafts: 0 });
  }
}

type Kind = { days: number; drafts: number };

function remind(jobs: Jobs, round: ClosingRound, { id, email, locale }: Reader, { days, drafts }: Kind): Promise<void> {
  const { consultation, closesAt, zone } = round;
  return transaction((tx) =>
    queueMail(tx, jobs, {
      to: email,
      template: drafts > 0 ? "draft-reminder" : "call-reminder",
      locale,
      key: `deadline ${round.id} ${closesAt.toISOString()} ${days} ${id}`,
      values: {
        consultation: inLocale(readLocalised(consultation.title), locale).text,
        closesAt: closesAt.toISOString(),
        zone,
        drafts,
        path: drafts > 0 ? `/${locale}/me/contributions?state=draft` : `/${locale}/consultations/${consultation.slug}`,
      },
    }),
  );
}
