import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/**
 * Refuses when nobody but this person speaks for the organisation. The caller has locked the organisation, so that
 * two focal points who leave at the same moment are asked one after the other.
 */
export async function keepOneFocalPoint(
  tx: Transaction,
  representation: { id: string; organisationId: string; role: string },
): Promise<void> {
  if (representation.role !== "focal_point") return;
  const others = await tx.representation.count({
    where: {
      organisationId: representation.organisationId,
      status: "active",
      role: "focal_point",
      id: { not: representation.id },
    },
  });
  if (others === 0) throw new DomainError("conflict", "organisations.errors.lastFocalPoint");
}
