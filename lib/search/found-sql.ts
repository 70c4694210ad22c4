import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { regionPairs } from "@/lib/organisations/regions";
import { mostRanked } from "./bounds";
import type { Reach } from "./reach";
import { type SearchFacet, type SearchFilter, searchFacets } from "./schema";
import { foundAttachments, foundComments, foundInputs } from "./sources/contributions";
import { foundConsultations, foundOrganisations } from "./sources/frames";
import { foundEvents, foundReports, foundStatements } from "./sources/meetings";
import { foundParagraphs } from "./sources/paragraphs";
import { foundContributionTranslations, foundParagraphTranslations } from "./sources/translations";

/** Where a page of results begins: after the one with this score and id. */
export type After = { score: number; id: string } | null;

type Asked = { query: Sql; reach: Reach; filter: SearchFilter; now: Date; size: number; after: After };

/** Facets that one result can have several of. */
const several: readonly SearchFacet[] = ["area", "norm", "topic", "impact"];

/**
 * One row: how many results there are, whether some kind had more than are ranked, how many each value of each facet
 * would leave (as `[facet, value, count]`), and one page as `[kind, id, score, isTranslation]` with one more than asked for. A facet
 * counts what all others leave, so that a second value of it can be chosen beside the first.
 */
export function foundSql({ query, reach, filter, now, size, after }: Asked): Sql {
  const sources = [
    foundParagraphs(query, reach),
    foundComments(query, now, reach.comments),
    foundInputs(query, now, reach.inputs),
    foundAttachments(query, now),
    foundStatements(query),
    foundReports(query),
    foundConsultations(query),
    foundEvents(query, reach),
    foundOrganisations(query, reach),
  ];
  const translated = [foundParagraphTranslations(query), foundContributionTranslations(query, now, reach)];
  const chosen = searchFacets.filter((facet) => filter[facet] !== undefined);
  const passes = chosen.map((facet) => sql`, ${passSql(facet, filter[facet] ?? [])} AS ${passName[facet]}`);
  return sql`
    WITH found AS MATERIALIZED (${joinSql(
      [
        ...sources.map((source) => sql`(SELECT *, false AS "isTranslation" FROM (${source}) own)`),
        ...translated.map((source) => sql`(SELECT *, true FROM (${source}) other)`),
      ],
      " UNION ALL ",
    )}),
    of_consultation AS MATERIALIZED (
      SELECT x."consultationId" AS id, array_agg(s.slug || ':' || a.slug) AS areas
      FROM consultation_area x JOIN area a ON a.id = x."areaId" JOIN process s ON s.id = a."processId" GROUP BY 1
    ),
    hits AS MATERIALIZED (
      SELECT f.kind, f.id, f.score, f."isTranslation", s.slug AS process, c.slug AS consultation, f.language, f.disposition,
        CASE WHEN coalesce(f.areas, '{}') = '{}' THEN coalesce(of_consultation.areas, '{}') ELSE f.areas END AS area,
        coalesce(f.norms, '{}') AS norm,
        CASE WHEN coalesce(f.topics, '{}') = '{}' THEN coalesce(o.topics, '{}') ELSE f.topics END AS topic,
        coalesce(f.impacts, '{}') AS impact, o."stakeholderGroup"::text AS "group",
        place.region, to_char(f.at AT TIME ZONE 'UTC', 'YYYY') AS year
      FROM found f
        LEFT JOIN consultation c ON c.id = f."consultationId" AND c.status <> 'draft'
        LEFT JOIN process s ON s.id = f."processId"
        LEFT JOIN of_consultation ON of_consultation.id = c.id
        LEFT JOIN organisation o ON o.id = f."organisationId"
        LEFT JOIN unnest(${regionPairs.map(({ country }) => country)}::text[],
          ${regionPairs.map(({ region }) => region)}::text[]) AS place(country, region) ON place.country = o.country
    ),
    judged AS MATERIALIZED (SELECT *${joinSql([sql``, ...passes], "")} FROM hits),
    counted AS (${joinSql(
      searchFacets.map((facet) => countSql(facet, chosen)),
      " UNION ALL ",
    )}),
    page AS (
      SELECT kind, id, score, "isTranslation" FROM judged
      WHERE ${allPass(chosen)} AND (${after?.score ?? null}::int IS NULL
        OR (score, id) < (${after?.score ?? null}::int, ${after?.id ?? null}::uuid))
      ORDER BY score DESC, id DESC LIMIT ${size + 1}
    )
    SELECT (SELECT count(*)::int FROM judged WHERE ${allPass(chosen)}) AS total,
      EXISTS (SELECT 1 FROM found GROUP BY kind, "isTranslation" HAVING count(*) >= ${mostRanked}) AS "isMore",
      (SELECT coalesce(jsonb_agg(jsonb_build_array(facet, value, n) ORDER BY n DESC, value), '[]') FROM counted) AS facets,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(kind, id, score, "isTranslation") ORDER BY score DESC, id DESC), '[]')
        FROM page) AS page`;
}

/** Columns of what was found, and whether the choice of each lets it through. */
const column: Record<SearchFacet, Sql> = {
  kind: sql`kind`,
  process: sql`process`,
  consultation: sql`consultation`,
  area: sql`area`,
  norm: sql`norm`,
  topic: sql`topic`,
  impact: sql`impact`,
  group: sql`"group"`,
  region: sql`region`,
  language: sql`language`,
  year: sql`year`,
  disposition: sql`disposition`,
};

const passName: Record<SearchFacet, Sql> = {
  kind: sql`by_kind`,
  process: sql`by_process`,
  consultation: sql`by_consultation`,
  area: sql`by_area`,
  norm: sql`by_norm`,
  topic: sql`by_topic`,
  impact: sql`by_impact`,
  group: sql`by_group`,
  region: sql`by_region`,
  language: sql`by_language`,
  year: sql`by_year`,
  disposition: sql`by_disposition`,
};

function passSql(facet: SearchFacet, values: readonly string[]): Sql {
  const wanted = sql`${[...values]}::text[]`;
  return several.includes(facet)
    ? sql`${column[facet]} && ${wanted}`
    : sql`coalesce(${column[facet]} = ANY(${wanted}), false)`;
}

function allPass(chosen: readonly SearchFacet[]): Sql {
  return joinSql([sql`true`, ...chosen.map((facet) => passName[facet])], " AND ");
}

function countSql(facet: SearchFacet, chosen: readonly SearchFacet[]): Sql {
  const others = allPass(chosen.filter((one) => one !== facet));
  const value = several.includes(facet) ? sql`unnest(${column[facet]})` : column[facet];
  return sql`SELECT ${facet} AS facet, value, count(*)::int AS n
    FROM (SELECT ${value} AS value FROM judged WHERE ${others}) AS told WHERE value IS NOT NULL GROUP BY value`;
}
