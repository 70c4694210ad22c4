import type { Transaction } from "@/lib/db/client";

/** Somebody who is written to about a contribution. */
export type Reader = { email: string; locale: string };

/**
 * Of the people who wrote or sent a contribution, those who may still read it: whoever no longer stands in the
 * organisation is told nothing more. Where nobody of them is left its focal points are.
 */
export async function stillOnItsSide(
  tx: Transaction,
  organisationId: string | null,
  people: readonly Reader[],
): Promise<Reader[]> {
  const unique = [...new Map(people.map((reader) => [reader.email, reader])).values()];
  if (organisationId === null) return unique;
  const standing = await tx.representation.findMany({
    where: { organisationId, status: "active", personId: { not: null } },
    select: { role: true, person: { select: { email: true, locale: true } } },
  });
  const emails = new Set(standing.map(({ person }) => person?.email));
  const left = unique.filter(({ email }) => emails.has(email));
  if (left.length > 0) return left;
  return standing.flatMap(({ role, person }) => (role === "focal_point" && person !== null ? [person] : []));
}
