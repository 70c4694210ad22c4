import type { LockedContribution } from "@/lib/contributions/load-contribution";
import type { Transaction } from "@/lib/db/client";
import { deriveInput } from "@/lib/inputs/derive-input";
import { keepParts } from "@/lib/inputs/keep-parts";
import { loadInput } from "@/lib/inputs/load-input";
import type { InputContent } from "@/lib/inputs/part-content";

/**
 * Writes the words of a received input with everything that is derived from them. The SHA-256 of the exact text stays:
 * it is of what was received, and names stand under that.
 */
export async function writeInputWords(
  tx: Transaction,
  contribution: LockedContribution,
  content: InputContent,
): Promise<void> {
  const { template } = await loadInput(tx, contribution);
  const { id } = contribution;
  const derived = deriveInput(content, template.parts);
  await tx.contribution.update({
    where: { id },
    data: { bodyHtml: derived.bodyHtml, bodyText: derived.bodyText },
    select: { id: true },
  });
  await tx.input.update({
    where: { contributionId: id },
    // The count goes down with the words: it would say how many were taken out.
    data: { title: content.title, about: content.about, words: derived.words },
    select: { contributionId: true },
  });
  await keepParts(tx, id, derived.parts);
}
