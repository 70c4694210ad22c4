import type { Database } from "@/lib/db/client";
import type { OrganisationStatusName } from "./schema";

export type SimilarOrganisation = {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  status: OrganisationStatusName;
};

type Asked = { name: string; acronym: string | null /** Its own row is not shown. */; exceptId?: string };

/** Above it two names are shown as perhaps the same, from 0 (nothing in common) to 1. */
const alike = 0.45;
const mostShown = 5;

/**
 * Organisations of the directory whose name, other name or acronym is nearly the one given, the nearest first.
 * Only public ones: whoever registers must not learn who else has.
 */
export function similarPublicOrganisations(db: Database, asked: Asked): Promise<SimilarOrganisation[]> {
  return similar(db, asked, ["verified"]);
}

/** The same among all, whatever became of them, for administrators. */
export function similarOrganisations(db: Database, asked: Asked): Promise<SimilarOrganisation[]> {
  return similar(db, asked, ["verified", "pending", "rejected", "suspended"]);
}

/** Candidates taken from the index before they are compared closely. */
const mostCompared = 200;

/** How much of the shorter name must stand in the longer to be a candidate at all, from 0 to 1. */
const candidateThreshold = 0.4;

async function similar(
  db: Database,
  { name, acronym, exceptId }: Asked,
  statuses: OrganisationStatusName[],
): Promise<SimilarOrganisation[]> {
  return db.$queryRaw<SimilarOrganisation[]>`
    WITH threshold AS MATERIALIZED (
      SELECT set_config('pg_trgm.word_similarity_threshold', ${String(candidateThreshold)}, true)
    ), candidates AS MATERIALIZED (
      SELECT o.id, o.slug, o.name, o.acronym, o.names, o.aliases, o.status
      FROM threshold, organisation o
      WHERE openfloor_organisation_names(o.name, o.acronym, o.names, o.aliases) %> openfloor_fold(${name})
        OR openfloor_organisation_names(o.name, o.acronym, o.names, o.aliases) %> openfloor_fold(${acronym ?? name})
      LIMIT ${mostCompared}
    )
    SELECT id, slug, name, acronym, status::text AS status FROM (
      SELECT *, greatest(
        similarity(openfloor_fold(name), openfloor_fold(${name})),
        similarity(openfloor_fold(name || ' ' || coalesce(acronym, '')), openfloor_fold(${`${name} ${acronym ?? ""}`})),
        CASE WHEN openfloor_fold(acronym) IN (openfloor_fold(${acronym ?? name}), openfloor_fold(${name})) THEN 1 ELSE 0 END,
        CASE WHEN openfloor_fold(${name}) IN (SELECT openfloor_fold(told) FROM unnest(aliases) AS told)
          OR openfloor_fold(${name}) IN (SELECT openfloor_fold(value) FROM jsonb_each_text(names)) THEN 1 ELSE 0 END
      ) AS likeness
      FROM candidates
      WHERE status::text = ANY(${statuses}) AND id::text <> ${exceptId ?? ""}
    ) AS compared
    WHERE likeness >= ${alike}
    ORDER BY likeness DESC, name
    LIMIT ${mostShown}`;
}
