import { holdStanding, lockContribution, lockOwnContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type SignatorySubject, signaturePolicy } from "./policy";

const inputColumns = { title: true, textSha256: true, joint: true, signaturesCloseAt: true } as const;

/**
 * An input for the side that leads it, its row locked until the transaction ends: whatever touches its text or the
 * names under it comes one after the other. For everybody else there is nothing at this id.
 */
export async function lockLed(tx: Transaction, actor: Actor, contributionId: string) {
  const contribution = await lockOwnContribution(tx, actor, contributionId);
  const input = await tx.input.findUnique({ where: { contributionId }, select: inputColumns });
  if (input === null || !signaturePolicy.readLed(actor, contribution)) throw notFound();
  return { contribution, input };
}

export type Led = Awaited<ReturnType<typeof lockLed>>;

const signatureColumns = {
  id: true,
  state: true,
  revision: true,
  email: true,
  confirmedSha256: true,
  askedChange: true,
  organisation: { select: { id: true, name: true, slug: true, status: true } },
} as const;

/** A name that is asked for, for the organisation that was asked, with the input locked. */
export async function lockSigned(tx: Transaction, actor: Actor, id: string) {
  const { contribution, input, signature } = await lockPlace(tx, id);
  const subject: SignatorySubject = {
    organisation: signature.organisation,
    hasConfirmed: signature.confirmedSha256 !== null,
  };
  const isAsked = contribution.submission === "collecting_signatures" || contribution.submission === "submitted";
  if (!signaturePolicy.read(actor, subject) || !(isAsked || subject.hasConfirmed)) throw notFound();
  await holdStanding(tx, actor);
  return { contribution, input, signature, subject };
}

/** The same without asking who wants it, for commands that a link or the lead opens. */
export async function lockPlace(tx: Transaction, id: string) {
  const place = await tx.coSignature.findUnique({ where: { id }, select: { contributionId: true } });
  const contribution = place === null ? null : await lockContribution(tx, place.contributionId);
  // Read after the lock: what the holder before has left.
  const signature = await tx.coSignature.findUnique({
    where: { id },
    select: { ...signatureColumns, input: { select: inputColumns } },
  });
  if (contribution === null || signature === null) throw notFound();
  const { input, ...rest } = signature;
  return { contribution, input, signature: rest };
}
