import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { dueStep } from "./event-day";

/** Every half hour: a reminder is for a morning. */
export const remindRapporteurs = defineJob<Record<string, never>>({
  name: "remind-rapporteurs",
  payload: z.strictObject({}),
  every: "*/30 * * * *",
  async run(_nothing, { jobs }) {
    await sendReportReminders(jobs, await databaseNow(database()));
  },
});

const day = 24 * 60 * 60 * 1000;

/**
 * Writes to whoever was named rapporteur of an event, and to who began its report, on the morning after it and again on
 * the twelfth day, as days are in the zone of the event: each once, and not when the report is published.
 */
export async function sendReportReminders(jobs: Jobs, now: Date): Promise<void> {
  const events = await database().event.findMany({
    where: {
      state: "published",
      kind: { not: "series" },
      // Wider than any zone, and than a meeting of many days; the exact hour is judged below.
      orderedAt: { lt: now, gt: new Date(now.getTime() - 60 * day) },
      OR: [{ rapporteurs: { some: { endedAt: null } } }, { report: { state: { not: "published" } } }],
    },
    select: {
      ...{ id: true, title: true, zone: true, startsAt: true, endsAt: true },
      report: { select: { state: true, author: { select: { id: true, email: true, locale: true } } } },
      rapporteurs: {
        where: { endedAt: null },
        select: { person: { select: { id: true, email: true, locale: true } } },
      },
    },
  });
  for (const { report, rapporteurs, ...event } of events) {
    const step = dueStep(event, now);
    if (step === null || report?.state === "published") continue;
    const people = rapporteurs.map(({ person }) => person);
    const author = report?.author;
    if (author !== undefined && !people.some(({ id }) => id === author.id)) people.push(author);
    for (const { id, email, locale } of people) {
      await transaction((tx) =>
        queueMail(tx, jobs, {
          ...{ to: email, template: "report-rapporteur", locale },
          key: `session-report ${event.id} ${step} ${id}`,
          values: {
            step,
            event: inLocale(readLocalised(event.title), locale).text,
            path: `/${locale}/desk/events/${event.id}/report`,
          },
        }),
      );
    }
  }
}
