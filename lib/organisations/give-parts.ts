import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { holdParts } from "./hold-parts";
import { goesInCircles, type PartOf } from "./part-of";

/**
 * Makes an organisation a part of what another is a part of, and the parts of that one its own. Gives those that are
 * new. Refuses as conflict when one of the two is a part of the other: a body and its whole are never the same.
 */
export async function giveParts(tx: Transaction, fromId: string, intoId: string): Promise<PartOf[]> {
  const held = await holdParts(tx);
  const isRelated = [
    { partId: fromId, wholeId: intoId },
    { partId: intoId, wholeId: fromId },
  ].some((part) => goesInCircles([...held, part]));
  if (isRelated) throw new DomainError("conflict", "organisations.errors.mergedWithPart");
  const wanted = held
    .filter(({ partId, wholeId }) => partId === fromId || wholeId === fromId)
    .map(({ partId, wholeId }) => (partId === fromId ? { partId: intoId, wholeId } : { partId, wholeId: intoId }));
  const fresh = wanted.filter(
    (one) => !held.some(({ partId, wholeId }) => partId === one.partId && wholeId === one.wholeId),
  );
  await tx.organisationPart.createMany({ data: fresh });
  return fresh;
}
