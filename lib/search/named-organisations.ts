import { database } from "@/lib/db/client";

type NamedOrganisation = {
  kind: "organisation";
  path: string;
  title: string;
  /** The one group that it is a body of; null where it is of none, or of several. */
  place: string | null;
};

/** So many at most. */
const most = 5;

/**
 * Organisations one of whose names or acronyms this is, whatever case and accents. A body of one group opens the page of
 * the group at its place; a joint body belongs to none more than to another, and opens its own.
 */
export async function namedOrganisations(name: string): Promise<NamedOrganisation[]> {
  type Row = { slug: string; name: string; acronym: string | null; wholes: { slug: string; name: string }[] };
  const rows = await database().$queryRaw<Row[]>`
    SELECT o.slug, o.name, o.acronym, coalesce((
        SELECT jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name))
        FROM organisation_part p JOIN organisation w ON w.id = p."wholeId" AND w.status = 'verified'
        WHERE p."partId" = o.id), '[]') AS wholes
    FROM organisation o
    WHERE o.status = 'verified' AND o.search @@ phraseto_tsquery('simple', openfloor_fold(${name}))
      AND openfloor_fold(${name}) IN (
        SELECT openfloor_fold(told) FROM unnest(o.aliases || ARRAY[o.name, o.acronym]) AS told
        UNION ALL SELECT openfloor_fold(value) FROM jsonb_each_text(o.names))
    ORDER BY o.id LIMIT ${most}`;
  return rows.map(({ slug, name: own, acronym, wholes: [whole, another] }) => ({
    kind: "organisation",
    path:
      whole === undefined || another !== undefined
        ? `/organisations/${slug}`
        : `/organisations/${whole.slug}#body-${slug}`,
    title: acronym === null ? own : `${own} (${acronym})`,
    place: whole === undefined || another !== undefined ? null : whole.name,
  }));
}
