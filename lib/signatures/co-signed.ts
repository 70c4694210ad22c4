import type { Database } from "@/lib/db/client";

/**
 * Which of these contributions one of these organisations has put its name under, once or now. Who signed a text is
 * on its side and decides nothing about it, also after the name was taken back.
 */
export async function coSigned(
  db: Database,
  contributionIds: readonly string[],
  organisationIds: ReadonlySet<string>,
): Promise<Set<string>> {
  if (organisationIds.size === 0 || contributionIds.length === 0) return new Set();
  const rows = await db.coSignature.findMany({
    where: {
      contributionId: { in: [...contributionIds] },
      organisationId: { in: [...organisationIds] },
      NOT: { confirmedSha256: null },
    },
    select: { contributionId: true },
  });
  return new Set(rows.map(({ contributionId }) => contributionId));
}
