import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { organisationPolicy } from "./policy";

type Named = { id: string; name: string; acronym: string | null };

/** Two organisations of nearly one name, and how alike it is from 0 to 1. */
export type LikelyDuplicate = { one: Named; other: Named; likeness: number };

/** How alike names are that are shown, how much of one must stand in the other to be compared, and how many. */
const alike = 0.5;
const candidateThreshold = 0.6;
const mostRead = 2_000;
const mostCompared = 10;
const mostShown = 60;

type Row = { id: string; name: string; acronym: string | null; otherId: string } & {
  otherName: string;
  otherAcronym: string | null;
  likeness: number;
};

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
      SELECT o.id, o.name, o.acronym FROM threshold, organisation o
      WHERE o.status = 'verified' ORDER BY o."createdAt" DESC, o.id LIMIT ${mostRead}
    ), pairs AS (
      SELECT DISTINCT ON (least(a.id, b.id), greatest(a.id, b.id)) a.id, a.name, a.acronym,
        b.id AS "otherId", b.name AS "otherName", b.acronym AS "otherAcronym",
        similarity(openfloor_fold(a.name), openfloor_fold(b.name)) AS likeness
      FROM newest a CROSS JOIN LATERAL (
        SELECT o.id, o.name, o.acronym FROM organisation o
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
    SELECT id::text AS id, name, acronym, "otherId"::text AS "otherId", "otherName", "otherAcronym", likeness::float AS likeness
    FROM pairs WHERE likeness >= ${alike} ORDER BY likeness DESC, name LIMIT ${mostShown}`;
  return rows.map(({ id, name, acronym, otherId, otherName, otherAcronym, likeness }) => ({
    one: { id, name, acronym },
    other: { id: otherId, name: otherName, acronym: otherAcronym },
    likeness,
  }));
}
