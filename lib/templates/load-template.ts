import { roundWindow } from "@/lib/consultations/window";
import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { templatePolicy } from "./policy";

/**
 * The round whose template is to be written, held until the transaction ends: two organisers come one after the other.
 * Answers to the round are not kept waiting. Refuses as not_found what the actor may not know exists, and a round that
 * is public and has closed: nobody could answer what it would ask.
 */
export async function holdRound(tx: Transaction, actor: Actor, roundId: string) {
  await tx.$queryRaw`SELECT id FROM round WHERE id = ${roundId}::uuid FOR NO KEY UPDATE`;
  const round = await tx.round.findUnique({
    where: { id: roundId },
    select: {
      id: true,
      opensAt: true,
      closesAt: true,
      consultation: { select: { id: true, processId: true, status: true } },
    },
  });
  if (round === null || !templatePolicy.see(actor, round.consultation)) throw notFound();
  authorise(templatePolicy.edit, actor, round.consultation);
  const closed = roundWindow(round, await databaseNow(tx)).state === "closed";
  if (closed && round.consultation.status !== "draft")
    throw new DomainError("conflict", "templates.errors.roundClosed");
  return round;
}

/** A template with its round, both held; nobody begins an answer to it meanwhile. Refuses a revision that is not the last. */
export async function holdTemplate(tx: Transaction, actor: Actor, named: { templateId: string; seenRevision: number }) {
  const found = await tx.inputTemplate.findUnique({ where: { id: named.templateId }, select: { roundId: true } });
  if (found === null) throw notFound();
  const round = await holdRound(tx, actor, found.roundId);
  await tx.$queryRaw`SELECT id FROM input_template WHERE id = ${named.templateId}::uuid FOR UPDATE`;
  const template = await tx.inputTemplate.findUnique({
    where: { id: named.templateId },
    select: { id: true, roundId: true, version: true, state: true, revision: true },
  });
  if (template === null) throw notFound();
  if (template.revision !== named.seenRevision) throw new DomainError("conflict", "errors.changedMeanwhile");
  return { template, round };
}

export type HeldRound = Awaited<ReturnType<typeof holdRound>>;
