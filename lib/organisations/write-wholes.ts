import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { holdParts } from "./hold-parts";
import { goesInCircles } from "./part-of";

/**
 * Says which organisations one is a part of, and no others. Refuses: invalid beside `added` (what would make it a part
 * of itself).
 */
export async function writeWholes(tx: Transaction, partId: string, wholeIds: readonly string[]): Promise<void> {
  const held = await holdParts(tx);
  const parts = wholeIds.map((wholeId) => ({ wholeId, partId }));
  if (goesInCircles([...held.filter((one) => one.partId !== partId), ...parts])) {
    throw addedRefusal("organisations.errors.partOfItself");
  }
  await tx.organisationPart.deleteMany({ where: { partId, wholeId: { notIn: [...wholeIds] } } });
  await tx.organisationPart.createMany({ data: parts, skipDuplicates: true });
}

/** Refuses the name of one more whole. */
export function addedRefusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { added: { key } } });
}
