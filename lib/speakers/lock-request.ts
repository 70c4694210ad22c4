import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { lockItem, lockItemForChair } from "./lock-list";

const columns = {
  id: true,
  itemId: true,
  eventId: true,
  organisationId: true,
  kind: true,
  state: true,
  revision: true,
  seconds: true,
  speaker: true,
  calledAt: true,
  pausedAt: true,
  pausedSeconds: true,
  organisation: { select: { id: true, name: true, status: true } },
  partners: { select: { id: true, organisationId: true, state: true } },
  statement: { select: { id: true, revision: true, publication: true, withdrawnAt: true } },
} as const;

async function itemOf(tx: Transaction, id: string): Promise<string> {
  const request = await tx.speakerRequest.findUnique({ where: { id }, select: { itemId: true } });
  if (request === null) throw notFound();
  return request.itemId;
}

/** A request with the list that it is on, locked until the transaction ends. Refuses: not_found. */
export async function lockRequest(tx: Transaction, id: string) {
  const item = await lockItem(tx, await itemOf(tx, id));
  if (item === null) throw notFound();
  return { item, request: await tx.speakerRequest.findUniqueOrThrow({ where: { id }, select: columns }) };
}

/** The same for whoever leads the list. Refuses: not_found, also for everybody else. */
export async function lockRequestForChair(tx: Transaction, given: Actor, id: string) {
  const { item, actor } = await lockItemForChair(tx, given, await itemOf(tx, id));
  return { item, actor, request: await tx.speakerRequest.findUniqueOrThrow({ where: { id }, select: columns }) };
}

export type LockedRequest = Awaited<ReturnType<typeof lockRequest>>["request"];

/** Refuses, as conflict, who saw another state than the one that was locked. */
export function refuseUnlessSeen(row: { revision: number }, seenRevision: number): void {
  if (row.revision !== seenRevision) throw new DomainError("conflict", "speakers.errors.changedMeanwhile");
}
