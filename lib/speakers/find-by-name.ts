import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

type Found = { id: string; name: string };

/**
 * The one verified organisation of the directory with this name or acronym, small or capital letters alike. Refuses,
 * as invalid beside the field `organisation`, where there is none, or several.
 */
export async function findByName(tx: Pick<Transaction, "organisation">, name: string): Promise<Found> {
  const named = { equals: name, mode: "insensitive" as const };
  const select = { id: true, name: true } as const;
  const byName = await tx.organisation.findMany({ where: { status: "verified", name: named }, take: 2, select });
  const found =
    byName.length > 0
      ? byName
      : await tx.organisation.findMany({ where: { status: "verified", acronym: named }, take: 2, select });
  const [organisation, another] = found;
  if (organisation !== undefined && another === undefined) return organisation;
  const key = organisation === undefined ? "speakers.errors.noSuchOrganisation" : "speakers.errors.severalOfThatName";
  throw new DomainError("invalid", "speakers.errors.organisationNotFound", { fields: { organisation: { key } } });
}
