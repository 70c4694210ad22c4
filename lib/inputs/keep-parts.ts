import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import type { DerivedPart } from "./derive-input";

/** Writes the answered parts of an input in place of those kept so far. */
export async function keepParts(tx: Transaction, contributionId: string, parts: readonly DerivedPart[]): Promise<void> {
  await tx.inputPart.deleteMany({ where: { contributionId } });
  if (parts.length === 0) return;
  await tx.inputPart.createMany({
    data: parts.map(({ key, body, ...part }) => ({ contributionId, partKey: key, body: body ?? nullJson, ...part })),
  });
}
