import type { Transaction } from "@/lib/db/client";

/** A confirmed placement, as far as it says why a paragraph reads as it does. */
export type ConfirmedAdoption = {
  versionId: string;
  contributionId: string;
  stance: string | null;
  addPosition: string | null;
  fromLineageId: string;
  toParagraphIds: readonly string[];
  adoption: "verbatim" | "in_part" | "not_adopted" | null;
};

/**
 * Notes on the paragraphs of the later version that they go back to these comments, wherever words of theirs were
 * adopted; what is noted already gets the present word on whether they were taken as they are. A change does not go
 * back to what was answered as not accepted, however much their words are alike.
 */
export async function noteCauses(
  tx: Transaction,
  confirmed: readonly ConfirmedAdoption[],
  by: { personId: string; at: Date },
): Promise<void> {
  const adopted = confirmed.filter(({ adoption }) => adoption === "verbatim" || adoption === "in_part");
  const lineages = await lineagesOf(tx, adopted);
  const causes = adopted.flatMap((one) =>
    changedLineages(one, lineages).map((lineageId) => ({
      versionId: one.versionId,
      lineageId,
      contributionId: one.contributionId,
      verbatim: one.adoption === "verbatim",
    })),
  );
  if (causes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO cause ("versionId", "lineageId", "contributionId", verbatim, "personId", at)
    SELECT DISTINCT ON (s."versionId", s."lineageId", s."contributionId")
           s."versionId", s."lineageId", s."contributionId", s.verbatim, ${by.personId}::uuid, ${by.at}
    FROM jsonb_to_recordset(${JSON.stringify(causes)}::jsonb) AS s (
      "versionId" uuid, "lineageId" uuid, "contributionId" uuid, verbatim boolean)
    JOIN contribution k ON k.id = s."contributionId" AND k.disposition NOT IN ('not_accepted', 'out_of_scope')
    ORDER BY s."versionId", s."lineageId", s."contributionId", s.verbatim
    ON CONFLICT ("versionId", "lineageId", "contributionId") DO UPDATE SET verbatim = EXCLUDED.verbatim`;
}

/** Takes back what an earlier confirmation of the same placement noted. */
export async function forgetCauses(tx: Transaction, earlier: ConfirmedAdoption): Promise<void> {
  if (earlier.adoption !== "verbatim" && earlier.adoption !== "in_part") return;
  await tx.cause.deleteMany({
    where: {
      versionId: earlier.versionId,
      contributionId: earlier.contributionId,
      lineageId: { in: changedLineages(earlier, await lineagesOf(tx, [earlier])) },
    },
  });
}

async function lineagesOf(tx: Transaction, confirmed: readonly ConfirmedAdoption[]): Promise<Map<string, string>> {
  const ids = [...new Set(confirmed.flatMap(({ toParagraphIds }) => toParagraphIds))];
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; lineageId: string }[]>`
    SELECT id, "lineageId" FROM paragraph WHERE id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, lineageId }) => [id, lineageId]));
}

/** The paragraphs that changed: the one that went, those that were added, or those in which the old one lives on. */
function changedLineages(one: ConfirmedAdoption, lineages: ReadonlyMap<string, string>): string[] {
  if (one.toParagraphIds.length === 0) return [one.fromLineageId];
  const stand = one.toParagraphIds.flatMap((id) => lineages.get(id) ?? []);
  const added = stand.filter((lineageId) => lineageId !== one.fromLineageId);
  return one.stance === "add" && one.addPosition !== null && added.length > 0 ? added : stand;
}
