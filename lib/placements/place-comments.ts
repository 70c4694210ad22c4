import { publishedBy } from "@/lib/contributions/published-by";
import { type Transaction, transaction } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import { type LaterVersion, readLaterVersion, successorsOf } from "./later-version";
import { type ProposedRow, placedFromEarlier, placedFromVersionBefore } from "./placed-comments";

/**
 * Proposes where each published comment on the versions before stands in this one, version by version along the
 * chain, and what became of the words it proposed. Called again it puts new proposals in the place of those that
 * nobody confirmed; what a person confirmed stays, unless a paragraph it points to was taken out of a text that is
 * still being written. Does nothing while the lineage is not confirmed.
 *
 * @param proposeOn leaves the same work for a version that goes on from this one: its comments are placed by way of it.
 */
export async function placeComments(
  versionId: string,
  now: Date,
  proposeOn: (tx: Transaction, versionId: string) => Promise<void>,
): Promise<void> {
  const later = await readLaterVersion(versionId);
  if (later === null) return;
  await transaction(async (tx) => {
    if (later.isDraft) await reopenDangling(tx, later.id);
    await tx.placement.deleteMany({
      where: { versionId: later.id, confirmedAt: null, contribution: { NOT: publishedBy(now) } },
    });
  });
  for await (const rows of placedFromVersionBefore(later, now)) await write(later, rows, now);
  for await (const rows of placedFromEarlier(later, now)) await write(later, rows, now);
  await transaction(async (tx) => {
    for (const next of await successorsOf(tx, later.id)) await proposeOn(tx, next);
  });
}

/** What points to a paragraph that is not there any more is a proposal again. */
async function reopenDangling(tx: Transaction, versionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE placement SET "confirmedAt" = NULL, "confirmedById" = NULL, revision = revision + 1
    WHERE "versionId" = ${versionId}::uuid AND "confirmedAt" IS NOT NULL AND EXISTS (
      SELECT 1 FROM unnest("toParagraphIds") AS target (id)
      WHERE NOT EXISTS (SELECT 1 FROM paragraph p WHERE p.id = target.id AND p."versionId" = ${versionId}::uuid))`;
}

/**
 * One statement for a batch. A row that a person confirmed meanwhile, or that says the same already, is left alone; so
 * that the program may run twice at once, and nobody's page is out of date without need.
 */
async function write(later: LaterVersion, rows: readonly ProposedRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const proposals = rows.map(({ contributionId, fromParagraphId, state, to, score, measured }) => ({
    id: newId(),
    contributionId,
    fromParagraphId,
    state,
    to,
    score,
    adoption: measured?.outcome ?? null,
    measure: measured?.measure ?? null,
  }));
  await transaction(
    (tx) => tx.$executeRaw`
    INSERT INTO placement AS p
      (id, "contributionId", "versionId", "fromParagraphId", state, "toParagraphIds", score, adoption, measure,
       revision, "proposedAt")
    SELECT s.id, s."contributionId", ${later.id}::uuid, s."fromParagraphId", s.state::"PlacementState",
           ARRAY(SELECT jsonb_array_elements_text(s."to")::uuid), s.score, s.adoption::"Adoption", s.measure, 1,
           ${now}
    FROM jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) AS s (
      id uuid, "contributionId" uuid, "fromParagraphId" uuid, state text, "to" jsonb, score float8, adoption text,
      measure int)
    ON CONFLICT ("contributionId", "versionId", "fromParagraphId") DO UPDATE SET
      state = EXCLUDED.state, "toParagraphIds" = EXCLUDED."toParagraphIds", score = EXCLUDED.score,
      adoption = EXCLUDED.adoption, measure = EXCLUDED.measure, revision = p.revision + 1,
      "proposedAt" = EXCLUDED."proposedAt"
    WHERE p."confirmedAt" IS NULL
      AND (p.state, p."toParagraphIds", p.score, p.adoption, p.measure) IS DISTINCT FROM
          (EXCLUDED.state, EXCLUDED."toParagraphIds", EXCLUDED.score, EXCLUDED.adoption, EXCLUDED.measure)`,
  );
}
