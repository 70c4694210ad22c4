import { publishedBy } from "@/lib/contributions/published-by";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { ownOrganisations, withPresentOffices } from "@/lib/moderation/load-moderated";
import { isCertain } from "./certain";
import { loadPlacedVersion } from "./load-placed-version";
import { type ConfirmedAdoption, noteCauses } from "./note-causes";
import { notOwn, placementPolicy } from "./policy";
import type { ConfirmCertain } from "./schema";
import { dropPlacements } from "./stale-documents";

/**
 * An organiser or a rapporteur agrees with every certain proposal that their page counted, all in one transaction.
 * Those of their own organisations, and what was proposed after the page was made, are left alone.
 *
 * Refuses: not_found (no office there).
 * @returns how many were confirmed; 0 when somebody else was faster.
 */
export function confirmCertain(
  { actor: given }: Pick<Deps, "actor">,
  { versionId, seenAt }: ConfirmCertain,
): Promise<number> {
  return transaction(async (tx) => {
    const version = await loadPlacedVersion(tx, given, versionId);
    const actor = await withPresentOffices(tx, given);
    authorise(placementPolicy.read, actor, version.subject);
    const at = await databaseNow(tx);
    const wanted = await tx.placement.findMany({
      where: {
        versionId,
        confirmedAt: null,
        proposedAt: { lte: seenAt },
        ...isCertain,
        contribution: { AND: [publishedBy(at), notOwn(actor, await ownOrganisations(tx, actor))] },
      },
      select: { id: true, revision: true },
    });
    const confirmed = await confirm(tx, wanted, { personId: actor.personId, at });
    await noteCauses(tx, confirmed, { personId: actor.personId, at });
    await dropPlacements(tx, version);
    return confirmed.length;
  });
}

/** Those that are still as they were read. */
function confirm(
  tx: Transaction,
  wanted: { id: string; revision: number }[],
  by: { personId: string; at: Date },
): Promise<ConfirmedAdoption[]> {
  return tx.$queryRaw`
    UPDATE placement p
    SET "confirmedAt" = ${by.at}, "confirmedById" = ${by.personId}::uuid, revision = p.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS s (id uuid, revision int), contribution c, paragraph f
    WHERE p.id = s.id AND p.revision = s.revision AND p."confirmedAt" IS NULL
      AND c.id = p."contributionId" AND f.id = p."fromParagraphId"
    RETURNING p."versionId", p."contributionId", c.stance::text AS stance, c."addPosition"::text AS "addPosition",
      f."lineageId" AS "fromLineageId", p."toParagraphIds", p.adoption::text AS adoption`;
}
