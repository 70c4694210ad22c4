import { publishedSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { filterJson, passesFilter } from "@/lib/search/contribution-facets";
import type { SearchTerm } from "@/lib/search/read-terms";
import type { SearchFilter } from "@/lib/search/schema";
import { termsSql } from "@/lib/search/terms-sql";
import { isOfPresentTextSql, isShownSql } from "@/lib/translations/shown-sql";

/**
 * Since when the translation `t` is shown, as far as it depends on itself: at once where a program made it, and else
 * since somebody has read it. Whoever reads it again changes nothing.
 */
export const shownSinceSql = sql`CASE WHEN t.engine IS NULL THEN t."reviewedAt" ELSE t."addedAt" END`;

/**
 * Translations of contributions that are public: `id, contribution, search, language, at`. What they translate is `k`,
 * its round `r`; `at` is the later of the instants since which the one and the other are seen.
 */
export function publicTranslations(where: Sql, now: Date): Sql {
  return sql`
    SELECT t.id, t."contributionId" AS contribution, t.search, t.language, k.search AS original,
      GREATEST(${shownSinceSql}, k."publishedAt", k."embargoUntil",
        CASE WHEN r.visibility <> 'as_moderated' THEN r."closesAt" END) AS at
    FROM translation t
      JOIN contribution k ON k.id = t."contributionId"
      JOIN round r ON r.id = k."roundId"
    WHERE ${where} AND ${isShownSql} AND ${isOfPresentTextSql} AND ${publishedSql(now)}`;
}

/**
 * Whether a search finds the translation `n` of `publicTranslations`, by its own words and language, and does not find its
 * original: of that a reader is told anyhow.
 */
export function onlyTranslationFound(query: Sql, filter: Sql): Sql {
  return sql`n.search @@ ${query} AND ${passesFilter(sql`n.contribution`, filter, sql`n.language`)}
    AND NOT (n.original @@ ${query} AND ${passesFilter(sql`n.contribution`, filter)})`;
}

/** Of a search that was narrowed, those among its newest matches that pass. */
const mostLookedAt = 1_000;

/** Ids of the newest public translations that a search finds where it does not find the original, at most so many. */
export function newestTranslations(
  { terms, filter, most }: { terms: readonly SearchTerm[]; filter: SearchFilter; most: number },
  now: Date,
): Sql {
  const query = termsSql(terms);
  return sql`
    SELECT n.id::text AS id, n.at FROM (
      SELECT * FROM (${publicTranslations(sql`t."contributionId" IS NOT NULL AND t.search @@ ${query}`, now)}) matching
      ORDER BY at DESC, id DESC LIMIT ${mostLookedAt}
    ) n
    WHERE ${onlyTranslationFound(query, filterJson(filter))}
    ORDER BY n.at DESC, n.id DESC LIMIT ${most}`;
}
