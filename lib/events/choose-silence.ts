import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { ChooseOwnSilence, ChooseSilence } from "./silence-schema";
import { readSilenceToken } from "./silence-token";

/**
 * Stops reminders and notices for the address of a registration, or takes them up again, by the link of a mail and
 * without an account (RFC 8058). For a session of a series it counts for the series. Confirmations, changes of hour or
 * place and cancellations are not stopped. Twice changes nothing. Refuses: gone (no link of ours).
 */
export function chooseSilence({ token, silence }: ChooseSilence): Promise<void> {
  return transaction(async (tx) => {
    const found = await whoseLink(tx, token);
    if (silence === "none") {
      await tx.eventSilence.deleteMany({
        where: { email: found.email, OR: [{ eventId: null }, { eventId: found.rootId }] },
      });
      return;
    }
    await silenceFor(tx, found.email, silence === "all" ? null : found.rootId);
  });
}

/** Stops reminders and notices of every event for one's own address, or takes them up again. */
export function chooseOwnSilence({ actor }: Pick<Deps, "actor">, { silence }: ChooseOwnSilence): Promise<void> {
  const { email } = actor;
  return transaction(async (tx) => {
    if (silence === "all") await silenceFor(tx, email, null);
    else await tx.eventSilence.deleteMany({ where: { email } });
  });
}

async function whoseLink(tx: Transaction, token: string): Promise<{ email: string; rootId: string }> {
  const registrationId = readSilenceToken(token);
  const found =
    registrationId === null
      ? null
      : await tx.registration.findUnique({
          where: { id: registrationId },
          select: { email: true, eventId: true, event: { select: { parentId: true } } },
        });
  if (found === null) throw new DomainError("gone", "events.silence.gone");
  return { email: found.email, rootId: found.event.parentId ?? found.eventId };
}

async function silenceFor(tx: Transaction, email: string, eventId: string | null): Promise<void> {
  const known = await tx.eventSilence.count({ where: { email, eventId } });
  if (known > 0) return;
  await tx.eventSilence.create({ data: { email, eventId, at: await databaseNow(tx) }, select: { id: true } });
}
