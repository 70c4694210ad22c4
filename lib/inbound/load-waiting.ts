import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inboundPolicy } from "./policy";

/**
 * A message that waits for an organiser, its row locked. Refuses: not_found (of another process, or of a registered
 * person: what these write is not the desk's), conflict (decided, or changed since it was seen).
 */
export async function lockWaiting(tx: Transaction, actor: Actor, messageId: string, seenRevision: number) {
  await tx.$executeRaw`SELECT 1 FROM inbound_message WHERE id = ${messageId}::uuid FOR UPDATE`;
  const message = await tx.inboundMessage.findUnique({
    where: { id: messageId },
    select: {
      id: true,
      state: true,
      revision: true,
      refusal: true,
      personId: true,
      decidedById: true,
      round: { select: { consultation: { select: { processId: true } } } },
    },
  });
  const subject = message?.round?.consultation;
  if (message === null || subject === undefined || !inboundPolicy.decide(actor, subject)) throw notFound();
  if (message.personId !== null && message.decidedById === null) throw notFound();
  if (message.state !== "waiting" || message.refusal === null || message.revision !== seenRevision) {
    throw new DomainError("conflict", "inbound.errors.notWaiting");
  }
  return message;
}
