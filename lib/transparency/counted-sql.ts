import { publishedOrHiddenSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { regionPairs } from "@/lib/organisations/regions";
import { openAuthorJoin } from "@/lib/protection/public-author";

/** Consultations that everybody may read: of one, or of all. */
function scope(consultationId: string | null): Sql {
  const published = sql`c.status IN ('published', 'outcome_published', 'archived')`;
  return consultationId === null ? published : sql`${published} AND c.id = ${consultationId}::uuid`;
}

/**
 * A row for each contribution of which anything is counted, as `one`. Its outcome is null where the public does not
 * know of it: a draft, what waits for a decision, what is kept back until an hour or until its round has closed. Those
 * are counted nowhere, so that no figure tells how many there are; what was returned is the one exception, counted as
 * an act, whose kind and hour the public ledger shows as well. Of a confidential one the marker says no more than that
 * it was received, refused or withdrawn, and so do the figures. A protected one belongs to no group and no region.
 *
 * What was never received has no reference; all else stands in one index (contribution_outcomes), which answers alone.
 * OFFSET keeps the outcome from being found out anew for every figure that asks for it.
 *
 * `seconds` is the time from the first submission to the first decision that stands, and `kept` whether the decision on
 * the latest submission came by the hour that was promised; null where that is not public, or nothing was promised.
 */
export function countedSql(consultationId: string | null, now: Date): Sql {
  const decided =
    consultationId === null
      ? sql`moderation_decision d WHERE true`
      : sql`contribution k JOIN moderation_decision d ON d."contributionId" = k.id
        WHERE k."consultationId" = ${consultationId}::uuid`;
  return sql`
    WITH standing AS (
      SELECT d."contributionId", min(d."decidedAt") AS first, count(*) FILTER (WHERE d.decision = 'return') AS returned
      FROM ${decided} AND NOT EXISTS (SELECT 1 FROM decision_undo u WHERE u."decisionId" = d.id)
      GROUP BY d."contributionId"
    ), place AS (
      SELECT * FROM unnest(${countries}::text[], ${regions}::text[]) AS of_country(country, region)
    ), judged AS (
      SELECT k.id, k."consultationId", o."stakeholderGroup"::text AS "group", place.region, k."submittedAt", k."decideBy",
        CASE WHEN k.submission = 'withdrawn' THEN 'withdrawn'
          WHEN k.publication = 'refused' THEN 'refused'
          WHEN k.submission = 'submitted' AND k.protection = 'confidential' THEN 'confidential'
          WHEN ${publishedOrHiddenSql(now)} THEN
            CASE WHEN k."hiddenAt" IS NULL THEN k.publication::text ELSE 'hidden' END
        END AS outcome,
        k."markerReason" AS reason, standing.first,
        CASE WHEN k.protection = 'confidential' THEN 0 ELSE coalesce(standing.returned, 0) END AS returned
      FROM contribution k
        JOIN round r ON r.id = k."roundId"
        JOIN consultation c ON c.id = k."consultationId"
        LEFT JOIN standing ON standing."contributionId" = k.id
        ${openAuthorJoin}
        LEFT JOIN place ON place.country = o.country
      WHERE ${scope(consultationId)} AND k.reference IS NOT NULL
        AND (k.submission IN ('submitted', 'withdrawn') OR standing.returned > 0)
      OFFSET 0
    ), timed AS (
      SELECT *, outcome IN ('published', 'published_redacted', 'hidden', 'refused') OR (outcome IS NULL AND returned > 0)
        AS told FROM judged WHERE outcome IS NOT NULL OR returned > 0
    ), one AS MATERIALIZED (
      SELECT "consultationId", "group", region, outcome, CASE WHEN outcome = 'refused' THEN reason END AS reason, returned,
        CASE WHEN told THEN extract(epoch FROM first - CASE WHEN returned = 0 THEN "submittedAt" ELSE (
          SELECT min(q."receivedAt") FROM receipt q WHERE q."contributionId" = timed.id) END)::float8 END AS seconds,
        CASE WHEN told AND outcome IS NOT NULL THEN "decideBy" >= CASE WHEN returned = 0 THEN first ELSE (
          SELECT min(d."decidedAt") FROM moderation_decision d
          WHERE d."contributionId" = timed.id AND d."decidedAt" >= timed."submittedAt"
            AND NOT EXISTS (SELECT 1 FROM decision_undo u WHERE u."decisionId" = d.id)) END END AS kept
      FROM timed
    )`;
}

const countries = regionPairs.map(({ country }) => country);
const regions = regionPairs.map(({ region }) => region);

/** Appeals and hidings of which the public may count: those on confidential contributions are not among them. */
export function actsScope(consultationId: string | null): Sql {
  return sql`${scope(consultationId)} AND k.protection <> 'confidential'`;
}

/** Group and region of whoever stands openly behind the contribution `k`. */
export const openlyBehind = sql`
  ${openAuthorJoin}
  LEFT JOIN (SELECT * FROM unnest(${countries}::text[], ${regions}::text[]) AS of_country(country, region)) place
    ON place.country = o.country`;
