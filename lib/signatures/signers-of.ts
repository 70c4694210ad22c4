import { database } from "@/lib/db/client";
import { openlyBy } from "@/lib/protection/public-author";

/** An organisation whose name stands under an input beside that of its lead. */
export type Signer = { slug: string; name: string };

/**
 * Whose names stand openly under each of these inputs beside that of its lead, in the order of the lead: those that
 * confirmed exactly its text (the rule of openSigners). Inputs without any are missing. Whoever reads this has asked
 * what is published.
 */
export async function signersOf(contributionIds: readonly string[]): Promise<Map<string, Signer[]>> {
  const rows = await database().coSignature.findMany({
    where: {
      contributionId: { in: [...contributionIds] },
      state: "confirmed",
      input: { contribution: openlyBy },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      contributionId: true,
      organisationId: true,
      confirmedSha256: true,
      organisation: { select: { slug: true, name: true } },
      input: { select: { textSha256: true, contribution: { select: { organisationId: true } } } },
    },
  });
  const named = rows.flatMap(({ contributionId, organisationId, confirmedSha256, organisation, input }) => {
    const isOfThisText = confirmedSha256 !== null && confirmedSha256 === input.textSha256;
    const isLead = organisationId === input.contribution.organisationId;
    return organisation === null || !isOfThisText || isLead ? [] : [{ contributionId, signer: organisation }];
  });
  return new Map(
    [...Map.groupBy(named, ({ contributionId }) => contributionId)].map(([id, ofOne]) => [
      id,
      ofOne.map(({ signer: { slug, name } }) => ({ slug, name })),
    ]),
  );
}
