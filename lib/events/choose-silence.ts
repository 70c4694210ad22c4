import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { findSilenceLink } from "./silence-link";
import type { ChooseOwnSilence, ChooseSilence } from "./silence-schema";

/**
 * Stops reminders and notices for the address of a registration, or takes them up again, by the link of a mail and
 * without an account (RFC 8058). For a session of a series it counts for the series. Confirmations, changes of hour or
 * place and cancellations are not stopped. Twice changes nothing. Refuses: gone (no link of ours).
 */
export function chooseSilence({ token, silence }: ChooseSilence): Promise<void> {
  return transaction(async (tx) => {
    const found = await findSilenceLink(tx, token);
    if (found === null) throw new DomainError("gone", "events.silence.gone");
    if (silence === "none") {
      await tx.eventSilence.deleteMany({
        where: { email: found.email, kind: "registrant", OR: [{ eventId: null }, { eventId: found.rootId }] },
      });
      return;
    }
    await silenceFor(tx, { email: found.email, eventId: silence === "all" ? null : found.rootId, kind: "registrant" });
  });
}

/**
 * Stops reminders and notices of every event for one's own address, or takes them up again; or the summaries of the
 * events that one holds.
 */
export function chooseOwnSilence({ actor }: Pick<Deps, "actor">, { silence, kind }: ChooseOwnSilence): Promise<void> {
  const { email } = actor;
  return transaction(async (tx) => {
    if (silence === "all") await silenceFor(tx, { email, eventId: null, kind });
    else await tx.eventSilence.deleteMany({ where: { email, kind } });
  });
}

type Silence = { email: string; eventId: string | null; kind: ChooseOwnSilence["kind"] };

async function silenceFor(tx: Transaction, silence: Silence): Promise<void> {
  const known = await tx.eventSilence.count({ where: silence });
  if (known > 0) return;
  await tx.eventSilence.create({ data: { ...silence, at: await databaseNow(tx) }, select: { id: true } });
}
