import { database, transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { TemplateName } from "@/lib/mail/templates/index";
import { type MailRequest, queueMail } from "@/lib/notifications/queue-mail";

/** Mails of one transaction. */
const atOnce = 100;

type Keyed<Name extends TemplateName> = MailRequest<Name> & { key: string };

/**
 * Leaves those of the mails to the queue whose keys were never used. A job that looks again every few minutes asks
 * for most of its mails many times; those are left alone without a write.
 */
export async function queueNew<Name extends TemplateName>(jobs: Jobs, mails: readonly Keyed<Name>[]): Promise<void> {
  for (let from = 0; from < mails.length; from += atOnce) {
    const some = mails.slice(from, from + atOnce);
    const known = await database().mail.findMany({
      where: { key: { in: some.map(({ key }) => key) } },
      select: { key: true },
    });
    const keys = new Set(known.map(({ key }) => key));
    const fresh = some.filter(({ key }) => !keys.has(key));
    if (fresh.length === 0) continue;
    await transaction(async (tx) => {
      for (const mail of fresh) await queueMail(tx, jobs, mail);
    });
  }
}
