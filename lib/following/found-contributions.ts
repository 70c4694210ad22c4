import { publishedSql } from "@/lib/contributions/published-sql";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { filterJson, passesFilter } from "@/lib/search/contribution-facets";
import { readTerms } from "@/lib/search/read-terms";
import { readSearchSubject } from "@/lib/search/search-subject";
import { termsSql } from "@/lib/search/terms-sql";
import { normNames } from "@/lib/templates/norm-names";
import { paragraphAliases } from "@/lib/text/paragraph-numbers";
import { onlyTranslationFound, publicTranslations } from "./found-translations";

/** Between which instants something became public. */
export type Span = { since: Date; now: Date };

const aliases = normNames.flatMap((norm) => paragraphAliases(norm).map((alias) => ({ norm, alias })));

/**
 * Contributions that became public in the span, with the instant. A round that shows its contributions after the closing
 * hour, and an embargo, make a contribution public without anybody's act.
 */
function fresh({ since, now }: Span): Sql {
  return sql`
    SELECT k.id, k."consultationId", k."versionId", k.search, k.topics, k.protection, o.id AS "organisationId",
      GREATEST(k."publishedAt", k."embargoUntil",
        CASE WHEN r.visibility <> 'as_moderated' THEN r."closesAt" END) AS at
    FROM (
      SELECT id FROM contribution WHERE "publishedAt" BETWEEN ${since} AND ${now}
      UNION SELECT id FROM contribution WHERE "embargoUntil" BETWEEN ${since} AND ${now}
      UNION SELECT shut.id FROM round
        JOIN contribution shut ON shut."roundId" = round.id AND shut.submission = 'submitted'
        WHERE round.visibility <> 'as_moderated' AND round."closesAt" BETWEEN ${since} AND ${now}
    ) news
      JOIN contribution k ON k.id = news.id
      JOIN round r ON r.id = k."roundId"
      ${openAuthorJoin}
    WHERE ${publishedSql(now)}`;
}

/**
 * Each of them with everything that can be followed and finds it but searches: `thing, id, at, kind, subject`. A protected
 * one is not found by its organisation.
 */
export function foundContributions(span: Span): Sql {
  return sql`
    SELECT 'contribution' AS thing, n.id, n.at, key.kind, key.subject
    FROM (${fresh(span)}) n
      JOIN consultation c ON c.id = n."consultationId" AND c.status IN ('published', 'outcome_published', 'archived')
      LEFT JOIN draft_version v ON v.id = n."versionId"
      CROSS JOIN LATERAL (
        VALUES ('process', c."processId"::text), ('consultation', c.id::text),
          ('document', v."draftId"::text), ('organisation', n."organisationId"::text)
        UNION ALL SELECT 'organisation', s."organisationId"::text FROM co_signature s
          WHERE s."contributionId" = n.id AND s.state = 'confirmed' AND n.protection = 'none'
        UNION ALL SELECT 'paragraph', g."lineageId"::text FROM contribution_target t
          JOIN paragraph g ON g.id = t."paragraphId" WHERE t."contributionId" = n.id
        UNION ALL SELECT 'topic', p."areaId"::text FROM input_part p WHERE p."contributionId" = n.id
        UNION ALL SELECT 'topic', p.norm FROM input_part p WHERE p."contributionId" = n.id
        UNION ALL SELECT 'topic', unnest(n.topics)
        UNION ALL SELECT 'topic', a.topic FROM contribution_target t JOIN paragraph g ON g.id = t."paragraphId"
          JOIN paragraph_topic a ON a."lineageId" = g."lineageId" WHERE t."contributionId" = n.id
        UNION ALL SELECT 'topic', called.norm FROM contribution_target t
          JOIN paragraph g ON g.id = t."paragraphId"
          JOIN unnest(${aliases.map(({ norm }) => norm)}::text[], ${aliases.map(({ alias }) => alias)}::text[])
            AS called(norm, alias) ON called.alias = ANY(g.aliases)
          WHERE t."contributionId" = n.id
      ) key(kind, subject)`;
}

/**
 * Each of them with the searches that would find it, by their words and what they were narrowed to; and the translations of
 * contributions that became public, where a search finds them alone. Null where nobody follows a search with words in it.
 */
export function foundBySearch(span: Span, followed: readonly string[]): Sql | null {
  const searches = followed.flatMap((subject) => {
    const { words, filter } = readSearchSubject(subject);
    const terms = readTerms(words);
    return terms === null ? [] : [sql`(${subject}, ${termsSql(terms)}, ${filterJson(filter)})`];
  });
  if (searches.length === 0) return null;
  return sql`
    WITH asked(subject, query, filter) AS (VALUES ${joinSql(searches, ", ")})
    SELECT 'contribution' AS thing, n.id, n.at, 'search' AS kind, asked.subject
    FROM (${fresh(span)}) n JOIN asked ON n.search @@ asked.query AND ${passesFilter(sql`n.id`, sql`asked.filter`)}
    UNION ALL
    SELECT 'translation', n.id, n.at, 'search', asked.subject
    FROM (${freshTranslations(span)}) n JOIN asked ON ${onlyTranslationFound(sql`asked.query`, sql`asked.filter`)}`;
}

/** Translations that became public in the span: they themselves, or what they translate. */
function freshTranslations(span: Span): Sql {
  const within = (instant: Sql) => sql`${instant} BETWEEN ${span.since} AND ${span.now}`;
  return publicTranslations(
    sql`t.id IN (
      SELECT id FROM translation WHERE ${within(sql`"addedAt"`)}
      UNION SELECT id FROM translation WHERE ${within(sql`"reviewedAt"`)}
      UNION SELECT x.id FROM (${fresh(span)}) seen JOIN translation x ON x."contributionId" = seen.id)`,
    span.now,
  );
}
