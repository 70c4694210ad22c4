import { database } from "@/lib/db/client";

/** Most organisations that a name is looked for among; ranking and counting stay on a bounded set. */
const mostFound = 2_000;

/** Verified organisations one of whose names holds these words, in any language, whatever the accents. */
export async function idsNamed(words: string): Promise<string[]> {
  const pattern = words.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`);
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM organisation
    WHERE status = 'verified'
      AND openfloor_organisation_names(name, acronym, names, aliases) LIKE '%' || openfloor_fold(${pattern}) || '%'
    LIMIT ${mostFound}`;
  return rows.map(({ id }) => id);
}
