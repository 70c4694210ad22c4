import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A part of an organisation as its page shows it, with its own parts. */
export type PublicBody = {
  slug: string;
  name: string;
  acronym: string | null;
  /** By language tag. */
  names: Localised;
  aliases: string[];
  website: string | null;
  descriptionLanguage: string | null;
  description: string | null;
  bodies: PublicBody[];
};

/** How far down a page goes, and how many it shows. */
const deepest = 4;
const mostShown = 200;

type Row = Omit<PublicBody, "names" | "bodies"> & { id: string; wholeId: string; names: unknown };

/** The verified parts of an organisation in the order that it gave them, or by name, each with its own, four deep; a joint one stands under each whole. */
export async function publicBodies(organisationId: string): Promise<PublicBody[]> {
  const rows = await database().$queryRaw<Row[]>`
    WITH RECURSIVE below AS (
      SELECT p."partId", p."wholeId", p.position, 1 AS depth FROM organisation_part p WHERE p."wholeId" = ${organisationId}::uuid
      UNION
      SELECT p."partId", p."wholeId", p.position, below.depth + 1
      FROM below JOIN organisation_part p ON p."wholeId" = below."partId" WHERE below.depth < ${deepest}
    )
    SELECT o.id::text AS id, below."wholeId"::text AS "wholeId", o.slug, o.name, o.acronym, o.names, o.aliases, o.website,
      o."descriptionLanguage", o.description
    FROM (SELECT DISTINCT "partId", "wholeId", position FROM below) below
      JOIN organisation o ON o.id = below."partId" AND o.status = 'verified'
    ORDER BY below.position NULLS LAST, o.name, o.id LIMIT ${mostShown}`;
  const byWhole = Map.groupBy(rows, ({ wholeId }) => wholeId);
  const under = (wholeId: string, depth: number): PublicBody[] =>
    depth > deepest
      ? []
      : (byWhole.get(wholeId) ?? []).map(({ id, wholeId: _, names, ...row }) => ({
          ...row,
          names: readLocalised(names),
          bodies: under(id, depth + 1),
        }));
  return under(organisationId, 1);
}
