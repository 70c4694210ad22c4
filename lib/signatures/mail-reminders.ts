import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import { newToken } from "@/lib/kernel/ids";
import { queueMail } from "@/lib/notifications/queue-mail";
import { letterOf, readersOf, signatoryColumns } from "./letters";
import { unanswered } from "./lifecycle";

const day = 24 * 60 * 60 * 1000;

type Reminder = { contributionId: string; closesAt: string; days: number };

/**
 * Reminds those who have not answered, each once for each time: who was reminded at or after the planned instant is
 * left alone. Does nothing when the input is no longer open for signature, or until another hour.
 */
export async function mailReminders(tx: Transaction, jobs: Jobs, { contributionId, closesAt, days }: Reminder) {
  await tx.$executeRaw`SELECT 1 FROM contribution WHERE id = ${contributionId}::uuid FOR UPDATE`;
  const input = await tx.input.findFirst({
    where: { contributionId, signaturesCloseAt: closesAt, contribution: { submission: "collecting_signatures" } },
    select: { contributionId: true },
  });
  const now = await databaseNow(tx);
  const hour = new Date(closesAt).getTime();
  if (input === null || now.getTime() >= hour) return;
  const planned = new Date(hour - days * day);
  const rows = await tx.coSignature.findMany({
    where: {
      contributionId,
      state: { in: [...unanswered] },
      OR: [{ remindedAt: null }, { remindedAt: { lt: planned } }],
    },
    select: signatoryColumns,
  });
  const letter = await letterOf(tx, contributionId);
  for (const row of rows) {
    await tx.coSignature.update({ where: { id: row.id }, data: { remindedAt: now }, select: { id: true } });
    for (const { to, locale, path } of await readersOf(tx, row, letter, newToken)) {
      const values = { ...letter.in(locale), organisation: row.organisation?.name ?? row.invitedName ?? "", path };
      await queueMail(tx, jobs, { to, template: "signature-reminder", locale, values });
    }
  }
}
