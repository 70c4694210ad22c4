import type { Transaction } from "@/lib/db/client";
import { recordTranslation } from "./record-translation";

/**
 * Takes every translation of a contribution away, with its words: some words of the original are about to be redacted,
 * and which words of a translation say the same nobody can tell. Whoever redacts drops the documents.
 */
export async function dropTranslations(tx: Transaction, contributionId: string, at: Date): Promise<void> {
  const rows = await tx.translation.findMany({ where: { contributionId }, select: { id: true, state: true } });
  if (rows.length === 0) return;
  await tx.translation.updateMany({
    where: { contributionId },
    data: { state: "withdrawn", words: {}, revision: { increment: 1 } },
  });
  for (const { id, state } of rows) {
    if (state === "withdrawn" || state === "refused") continue;
    await recordTranslation(tx, { id, from: state, to: "withdrawn", actor: null, at });
  }
}
