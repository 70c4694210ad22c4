import { publishedBy } from "@/lib/contributions/published-by";
import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

const longestChain = 50;

/**
 * The contribution that another one is answered with, by its public reference: published, of the same consultation,
 * and not itself answered with the one that is merged into it.
 *
 * Refuses as invalid, beside the field `mergedInto`.
 */
export async function findMergedInto(
  tx: Transaction,
  merged: { ids: readonly string[]; consultationId: string },
  reference: string | null,
  now: Date,
): Promise<string> {
  if (reference === null) throw refused("dispositions.errors.referenceMissing");
  const target = await tx.contribution.findFirst({
    where: { reference, consultationId: merged.consultationId, ...publishedBy(now) },
    select: { id: true },
  });
  if (target === null) throw refused("dispositions.errors.referenceUnknown");
  let id: string | null = target.id;
  for (let step = 0; id !== null && step < longestChain; step += 1) {
    if (merged.ids.includes(id)) throw refused("dispositions.errors.mergedInCircle");
    const next: { mergedIntoId: string | null } | null = await tx.disposition.findUnique({
      where: { contributionId: id },
      select: { mergedIntoId: true },
    });
    id = next?.mergedIntoId ?? null;
  }
  return target.id;
}

function refused(key: string): DomainError {
  return new DomainError("invalid", "dispositions.errors.notSaved", { fields: { mergedInto: { key } } });
}
