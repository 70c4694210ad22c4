import { database, type Transaction, transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import type { Clock } from "@/lib/kernel/clock";
import { composeMail } from "@/lib/mail/compose-mail";
import { isTemplateName, templates } from "@/lib/mail/templates/index";
import { MailRefused, type MailTransport } from "@/lib/mail/transport";
import { cleanLine } from "@/lib/text/clean-text";

/** Seconds before each further try; with the first one they make eight tries within nine hours. */
const waits = [10, 30, 120, 600, 1_800, 7_200, 21_600] as const;

/** A worker that took a mail and was not heard of for so long has died. */
const claimMilliseconds = 2 * 60 * 1000;

type Delivery = {
  clock: Clock;
  transport: MailTransport;
  from: string;
  site: string;
  /** Leaves the next try in the given transaction. */
  tryLater(tx: Transaction, afterSeconds: number): Promise<void>;
};

/**
 * Sends a queued mail and keeps what became of it. Called twice, or by two workers at once, it sends once: the claim
 * is one conditional write, and a mail that is out or given up is left alone.
 */
export async function deliverMail(delivery: Delivery, mailId: string): Promise<void> {
  const mail = await claim(delivery.clock, mailId);
  if (mail === undefined) return;
  try {
    const { transportId } = await delivery.transport.send(await compose(delivery, mail));
    await database().mail.update({
      where: { id: mail.id },
      data: {
        state: "sent",
        sentAt: delivery.clock.now(),
        transportId,
        secrets: nullJson,
        lastError: null,
        claimedAt: null,
      },
    });
  } catch (error) {
    await noteFailure(delivery, mail, error);
  }
}

type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claim>>>;

async function claim(clock: Clock, mailId: string) {
  const now = clock.now();
  const abandoned = new Date(now.getTime() - claimMilliseconds);
  const [mail] = await database().mail.updateManyAndReturn({
    where: { id: mailId, state: "queued", OR: [{ claimedAt: null }, { claimedAt: { lt: abandoned } }] },
    data: { claimedAt: now, attempts: { increment: 1 } },
  });
  return mail;
}

async function compose({ clock, from, site }: Delivery, mail: ClaimedMail) {
  const { template } = mail;
  if (!isTemplateName(template)) throw new MailRefused(`There is no template ${template}`);
  if (isTooLate(clock, mail.createdAt, templates[template].usefulForMinutes)) {
    throw new MailRefused("The mail came to be sent when it was of no use any more");
  }
  const values = { ...asRecord(mail.values), ...asRecord(mail.secrets) };
  const composed = await composeMail({ template, locale: mail.locale, values, site });
  return { ...composed, id: mail.id, from, to: mail.recipient, locale: mail.locale, date: mail.createdAt };
}

function isTooLate(clock: Clock, createdAt: Date, usefulForMinutes: number | undefined): boolean {
  return usefulForMinutes !== undefined && clock.now().getTime() > createdAt.getTime() + usefulForMinutes * 60_000;
}

function asRecord(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function noteFailure(delivery: Delivery, mail: ClaimedMail, error: unknown): Promise<void> {
  const lastError = cleanLine(error instanceof Error ? error.message : String(error)).slice(0, 300);
  const wait = error instanceof MailRefused ? undefined : waits[mail.attempts - 1];
  return transaction(async (tx) => {
    await tx.mail.update({
      where: { id: mail.id },
      data:
        wait === undefined
          ? { state: "failed", lastError, secrets: nullJson, claimedAt: null }
          : { lastError, claimedAt: null },
    });
    if (wait !== undefined) await delivery.tryLater(tx, wait);
  });
}
