import { type Sql, sql } from "@/lib/db/sql";

/**
 * The organisations whose names stand openly under the input `i` of the contribution `k` beside that of its lead: those
 * that confirmed exactly its text. `organisation`, `slug`, `group` and `country`, as rows of their own; nobody where a
 * name is protected.
 * Whoever reads this has asked what is published.
 */
export const openSigners = sql`
  SELECT s.id AS organisation, s.slug, s."stakeholderGroup"::text AS "group", s.country
  FROM co_signature y JOIN organisation s ON s.id = y."organisationId"
  WHERE y."contributionId" = k.id AND y.state = 'confirmed' AND y."confirmedSha256" = i."textSha256"
    AND k.protection = 'none' AND s.id IS DISTINCT FROM k."organisationId"`;

/** One of those for whom a contribution stands, as columns. */
type Named = { slug: Sql; group: Sql; country: Sql };

/**
 * Whether one of those for whom the contribution `k` stands is such a one: its lead `o` (`openAuthorJoin`), or one of the open
 * signers of its input `i`, which a comment has not. Signers are looked up of joint inputs alone.
 */
export function standsFor(isSuch: (named: Named) => Sql): Sql {
  const lead = isSuch({ slug: sql`o.slug`, group: sql`o."stakeholderGroup"::text`, country: sql`o.country` });
  const signer = isSuch({ slug: sql`signed.slug`, group: sql`signed."group"`, country: sql`signed.country` });
  return sql`(${lead} OR (i.joint AND EXISTS (SELECT 1 FROM (${openSigners}) signed WHERE ${signer})))`;
}
