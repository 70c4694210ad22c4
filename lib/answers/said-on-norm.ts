import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { isCountry } from "@/lib/organisations/countries";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { openSigners, standsFor } from "@/lib/signatures/open-signers";
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

/** What was said, with the groups and countries of everybody for whom it stands, its lead's first. */
export type SaidOnNorm = PublicContributionLine & { groups: string[]; countries: string[] };

/**
 * Published inputs that answer a part about the norm, and comments on paragraphs that are called by it, across all
 * consultations, newest first. A joint input stands for everybody who confirmed exactly its text. Protected ones belong to
 * no group and no country.
 */
export async function saidOnNorm(
  norm: NormName,
  { group, country }: NormFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<SaidOnNorm>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const found = await database().$queryRaw<{ id: string; publishedAt: Date }[]>`
    SELECT k.id::text AS id, k."publishedAt" ${publicOn(norm, now)}
      AND ${standsFor(
        (named) => sql`(${group ?? null}::text[] IS NULL OR ${named.group} = ANY(${group ?? null}::text[]))
        AND (${country ?? null}::text[] IS NULL OR ${named.country} = ANY(${country ?? null}::text[]))`,
      )}
      AND (${after?.at ?? null}::timestamptz IS NULL
        OR (k."publishedAt", k.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY k."publishedAt" DESC, k.id DESC LIMIT ${size + 1}`;
  const page = toPage(found, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  const ids = page.items.map(({ id }) => id);
  const [{ items }, named] = await Promise.all([
    publishedContributions({ id: { in: ids } }, now, size),
    database().$queryRaw<{ id: string; group: string | null; country: string | null }[]>`
      SELECT k.id::text AS id, signed."group", signed.country
      FROM contribution k JOIN input i ON i."contributionId" = k.id CROSS JOIN LATERAL (${openSigners}) signed
      WHERE k.id = ANY(${ids}::uuid[])`,
  ]);
  const namesOf = Map.groupBy(named, ({ id }) => id);
  const told = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return {
    next: page.next,
    items: items.map((item) => {
      const names = namesOf.get(item.id) ?? [];
      return {
        ...item,
        groups: told([item.submitter?.stakeholderGroup ?? null, ...names.map((one) => one.group).toSorted()]),
        countries: told([item.submitter?.country ?? null, ...names.map((one) => one.country).toSorted()]),
      };
    }),
  };
}

/** Countries from which something was said openly on the norm, for the filter. */
export async function countriesOnNorm(norm: NormName, now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ country: string }[]>`
    SELECT DISTINCT o.country ${publicOn(norm, now)} AND o.country IS NOT NULL
    UNION
    SELECT signed.country ${publicAmong(answersOn(norm), now, sql`CROSS JOIN LATERAL (${openSigners}) signed`)}
      AND signed.country IS NOT NULL`;
  return rows.map(({ country }) => country);
}

/** The search starts from the answers and paragraphs of the norm, which are few beside all contributions. */
function publicOn(norm: NormName, now: Date): Sql {
  const commentsOn = sql`
    SELECT t."contributionId" FROM paragraph g JOIN contribution_target t ON t."paragraphId" = g.id
    WHERE g.aliases && ${paragraphAliases(norm)}::text[]`;
  return publicAmong(sql`${answersOn(norm)} UNION ${commentsOn}`, now);
}

function answersOn(norm: NormName): Sql {
  return sql`
    SELECT p."contributionId" AS id FROM input_part p
    WHERE p.norm = ${norm}
      AND (p."keyMessage" IS NOT NULL OR p.recommendation IS NOT NULL OR p."bodyText" <> '' OR p.choices <> '{}')`;
}

/** @param beside joined to the contribution `k`, its lead `o` and its input `i`. */
function publicAmong(said: Sql, now: Date, beside: Sql = sql``): Sql {
  return sql`
    FROM (${said}) said
      JOIN contribution k ON k.id = said.id
      JOIN round r ON r.id = k."roundId"
      JOIN consultation c ON c.id = k."consultationId"
      LEFT JOIN input i ON i."contributionId" = k.id
      ${openAuthorJoin}
      ${beside}
    WHERE ${publishedSql(now)} AND c.status IN ('published', 'outcome_published', 'archived')`;
}
