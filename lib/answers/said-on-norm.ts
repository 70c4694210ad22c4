import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { isCountry } from "@/lib/organisations/countries";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { openAuthorJoin } from "@/lib/protection/public-author";
import type { NormName } from "@/lib/templates/norm-names";
import { paragraphAliases } from "@/lib/text/paragraph-numbers";

/** What narrows what was said on a norm; undefined narrows nothing, an empty list lets nothing through. */
export type NormFilter = { group?: StakeholderGroupName[]; country?: string[] };

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address; what is on no list lets nothing through. */
export function readNormFilter({ group, country }: Query): NormFilter {
  const values = (value: Query[string]) => (Array.isArray(value) ? value : [value ?? ""]).filter(Boolean).slice(0, 60);
  const [groups, countries] = [values(group), values(country).map((code) => code.toUpperCase())];
  return {
    ...(groups.length === 0 ? {} : { group: stakeholderGroups.filter((known) => groups.includes(known)) }),
    ...(countries.length === 0 ? {} : { country: countries.filter(isCountry) }),
  };
}

/**
 * Published inputs that answer a part about the norm, and comments on paragraphs that are called by it, across all
 * consultations, newest first. Protected ones belong to no group and no country.
 */
export async function saidOnNorm(
  norm: NormName,
  { group, country }: NormFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicContributionLine>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const found = await database().$queryRaw<{ id: string; publishedAt: Date }[]>`
    SELECT k.id::text AS id, k."publishedAt" ${publicOn(norm, now)}
      AND (${group ?? null}::text[] IS NULL OR o."stakeholderGroup"::text = ANY(${group ?? null}::text[]))
      AND (${country ?? null}::text[] IS NULL OR o.country = ANY(${country ?? null}::text[]))
      AND (${after?.at ?? null}::timestamptz IS NULL
        OR (k."publishedAt", k.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${size + 1}`;
  const page = toPage(found, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  const { items } = await publishedContributions({ id: { in: page.items.map(({ id }) => id) } }, now, size);
  return { items, next: page.next };
}

/** Countries from which something was said openly on the norm, for the filter. */
export async function countriesOnNorm(norm: NormName, now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ country: string }[]>`
    SELECT DISTINCT o.country ${publicOn(norm, now)} AND o.country IS NOT NULL`;
  return rows.map(({ country }) => country);
}

/** The search starts from the answers and paragraphs of the norm, which are few beside all contributions. */
function publicOn(norm: NormName, now: Date): Sql {
  return sql`
    FROM (
      SELECT p."contributionId" AS id FROM input_part p
      WHERE p.norm = ${norm}
        AND (p."keyMessage" IS NOT NULL OR p.recommendation IS NOT NULL OR p."bodyText" <> '' OR p.choices <> '{}')
      UNION
      SELECT t."contributionId" FROM paragraph g JOIN contribution_target t ON t."paragraphId" = g.id
      WHERE g.aliases && ${paragraphAliases(norm)}::text[]
    ) said
      JOIN contribution k ON k.id = said.id
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId"
      ${openAuthorJoin}
    WHERE ${publishedSql(now)} AND c.status IN ('published', 'outcome_published', 'archived')`;
}
