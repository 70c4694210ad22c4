import { type Sql, sql } from "@/lib/db/sql";
import { regionPairs } from "@/lib/organisations/regions";
import { openAuthorJoin } from "@/lib/protection/public-author";
import type { SearchFilter } from "./schema";
import { answered, ofImpacts, ofNorms, ofParts, ofTopics } from "./sources/contributions";

/**
 * Whether one published contribution passes what a search was narrowed to, for what is found without ranking, such as
 * news of a followed search.
 *
 * @param id of the contribution
 * @param filter as JSON, `{ "group": ["academia"] }`; null for a search that was not narrowed
 * @param language of a translation of it, which stands for its own
 */
export function passesFilter(id: Sql, filter: Sql, language: Sql = sql`k.language`): Sql {
  return sql`(${filter} IS NULL OR NOT EXISTS (
    SELECT 1 FROM jsonb_each(${filter}) wanted
    WHERE NOT coalesce(${facetsOf(id, language)} -> wanted.key ?| ARRAY(SELECT jsonb_array_elements_text(wanted.value)), false)))`;
}

/** The filter as a value that `passesFilter` takes. */
export function filterJson(filter: SearchFilter): Sql {
  return Object.keys(filter).length === 0 ? sql`NULL::jsonb` : sql`${JSON.stringify(filter)}::jsonb`;
}

/** The values of every facet of one contribution, as a search counts them. */
function facetsOf(id: Sql, language: Sql): Sql {
  return sql`(
    SELECT jsonb_build_object(
      'kind', jsonb_build_array(k.kind), 'language', jsonb_build_array(${language}),
      'process', jsonb_build_array(s.slug), 'consultation', jsonb_build_array(c.slug),
      'year', jsonb_build_array(to_char(k."publishedAt" AT TIME ZONE 'UTC', 'YYYY')),
      'group', jsonb_build_array(o."stakeholderGroup"), 'region', jsonb_build_array(place.region),
      'disposition', jsonb_build_array(${answered}), 'norm', to_jsonb(${ofNorms}), 'impact', to_jsonb(${ofImpacts}),
      'topic', to_jsonb(CASE WHEN ${ofTopics} = '{}' THEN coalesce(o.topics, '{}') ELSE ${ofTopics} END),
      'area', to_jsonb(CASE WHEN ${ofParts} = '{}' THEN ARRAY(
        SELECT p.slug || ':' || a.slug FROM consultation_area x JOIN area a ON a.id = x."areaId"
          JOIN process p ON p.id = a."processId" WHERE x."consultationId" = c.id) ELSE ${ofParts} END))
    FROM (SELECT ${id} AS contribution) f
      JOIN contribution k ON k.id = f.contribution
      JOIN consultation c ON c.id = k."consultationId"
      JOIN process s ON s.id = c."processId"
      ${openAuthorJoin}
      LEFT JOIN unnest(${regionPairs.map(({ country }) => country)}::text[],
        ${regionPairs.map(({ region }) => region)}::text[]) AS place(country, region) ON place.country = o.country)`;
}
