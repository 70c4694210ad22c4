import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { organisationPolicy } from "./policy";

type Named = {
  id: string;
  name: string;
  acronym: string | null;
  /** Null where not stated. */
  stakeholderGroup: string | null;
  country: string | null;
  website: string | null;
  /** How many act for it. */
  people: number;
};

/** Two organisations of nearly one name, and how alike it is from 0 to 1. */
export type LikelyDuplicate = { one: Named; other: Named; likeness: number };

/** How alike names are that are shown, how much of one must stand in the other to be compared, and how many. */
const alike = 0.5;
const candidateThreshold = 0.6;
const mostRead = 2_000;
const mostCompared = 10;
const mostShown = 60;

type Row = { id: string; otherId: string; likeness: number };

/**
 * Pairs of verified organisations whose names are nearly the same, the likest first, without those that were found to be
 * two, bodies and their wholes, and bodies of one whole, which are numbered alike. Looks at the organisations that entered the directory last, by the index of names. Administrators only.
 */
export async function likelyDuplicates(actor: Actor): Promise<LikelyDuplicate[]> {
  authorise(organisationPolicy.administer, actor, undefined);
  const rows = await database().$queryRaw<Row[]>`
    WITH threshold AS MATERIALIZED (
      SELECT set_config('pg_trgm.word_similarity_threshold', ${String(candidateThreshold)}, true)
    ), newest AS MATERIALIZED (
      SELECT o.id, o.name FROM threshold, organisation o
      WHERE o.status = 'verified' ORDER BY o."createdAt" DESC, o.id LIMIT ${mostRead}
    ), pairs AS (
      SELECT DISTINCT ON (least(a.id, b.id), greatest(a.id, b.id)) a.id, a.name, b.id AS "otherId",
        similarity(openfloor_fold(a.name), openfloor_fold(b.name)) AS likeness
      FROM newest a CROSS JOIN LATERAL (
        SELECT o.id, o.name FROM organisation o
        WHERE openfloor_organisation_names(o.name, o.acronym, o.names, o.aliases) %> openfloor_fold(a.name)
          AND o.status = 'verified' AND o.id <> a.id
        LIMIT ${mostCompared}
      ) b
      WHERE NOT EXISTS (SELECT 1 FROM organisation_pair p WHERE p."oneId" = least(a.id, b.id) AND p."otherId" = greatest(a.id, b.id))
        AND NOT EXISTS (SELECT 1 FROM organisation_part p
          WHERE (p."wholeId" = a.id AND p."partId" = b.id) OR (p."wholeId" = b.id AND p."partId" = a.id))
        AND NOT EXISTS (SELECT 1 FROM organisation_part p JOIN organisation_part q ON q."wholeId" = p."wholeId"
          WHERE p."partId" = a.id AND q."partId" = b.id)
      ORDER BY least(a.id, b.id), greatest(a.id, b.id), a.id
    )
    SELECT id::text AS id, "otherId"::text AS "otherId", likeness::float AS likeness
    FROM pairs WHERE likeness >= ${alike} ORDER BY likeness DESC, name LIMIT ${mostShown}`;
  const known = await factsOf(rows.flatMap(({ id, otherId }) => [id, otherId]));
  return rows.flatMap(({ id, otherId, likeness }) => {
    const [one, other] = [known.get(id), known.get(otherId)];
    return one === undefined || other === undefined ? [] : [{ one, other, likeness }];
  });
}

/** By id, what tells two of nearly one name apart. */
async function factsOf(ids: readonly string[]): Promise<Map<string, Named>> {
  const rows = await database().organisation.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, name: true, acronym: true, stakeholderGroup: true, country: true, website: true },
      _count: { select: { representations: { where: { status: "active" } } } },
    },
  });
  return new Map(rows.map(({ _count, ...row }) => [row.id, { ...row, people: _count.representations }]));
}
