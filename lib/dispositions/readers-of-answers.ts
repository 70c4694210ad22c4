import type { Transaction } from "@/lib/db/client";

/** A contributor: an organisation, or a person who speaks for themselves. */
export type Side = { id: string; isPerson: boolean };

export type ReaderOfAnswers = { personId: string; email: string; locale: string };

/**
 * Who is written to on a contributor's side: the person; or of the organisation its focal points, and of those who
 * wrote or submitted what was answered the ones who still stand in it.
 */
export async function findReaders(tx: Transaction, publicationId: string, side: Side): Promise<ReaderOfAnswers[]> {
  if (side.isPerson) {
    const person = await tx.person.findUnique({
      where: { id: side.id },
      select: { id: true, email: true, locale: true },
    });
    return person === null ? [] : [readerOf(person)];
  }
  const wrote = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT w.id::text AS id
    FROM published_disposition a
      JOIN contribution k ON k.id = a."contributionId" AND k."organisationId" = ${side.id}::uuid
      LEFT JOIN receipt q ON q."contributionId" = k.id
      CROSS JOIN LATERAL (VALUES (k."authorId"), (q."submittedById")) AS w (id)
    WHERE a."publicationId" = ${publicationId}::uuid AND w.id IS NOT NULL`;
  const standing = await tx.representation.findMany({
    where: {
      organisationId: side.id,
      status: "active",
      OR: [{ role: "focal_point" }, { personId: { in: wrote.map(({ id }) => id) } }],
    },
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  const readers = standing.flatMap(({ person }) => (person === null ? [] : [readerOf(person)]));
  return [...new Map(readers.map((reader) => [reader.personId, reader])).values()];
}

function readerOf({ id, email, locale }: { id: string; email: string; locale: string }): ReaderOfAnswers {
  return { personId: id, email, locale };
}
