import { database } from "@/lib/db/client";
import type { Sql } from "@/lib/db/sql";
import { sql } from "@/lib/db/sql";
import { decodeCursor, encodeCursor } from "@/lib/kernel/pages";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { otherColumn } from "./said-sql";
import type { PositionColumnKind } from "./schema";

/** Who speaks: an organisation, a group, or persons and protected names together. */
export type PositionColumn = {
  /** Id of the organisation, name of the group, or `otherColumn`. */
  key: string;
  /** Null for a group and for persons. */
  organisation: { slug: string; name: string; stakeholderGroup: string | null } | null;
};

type OrganisationRow = { id: string; slug: string; name: string; stakeholderGroup: string | null };

/**
 * Who published a position: organisations by name, so many at once, persons and protected names behind the last; or all
 * groups in their order. Refuses as "invalid" a cursor never given out.
 */
export async function positionColumns(
  said: Sql,
  kind: PositionColumnKind,
  size: number,
  cursor: string | null,
): Promise<{ columns: PositionColumn[]; next: string | null }> {
  if (kind === "group") return { columns: await groupColumns(said), next: null };
  const after = cursor === null ? null : decodeCursor(cursor);
  const later = after === null ? sql`true` : sql`(o.name, o.id) > (${after.key}::text, ${after.id}::uuid)`;
  const rows = await database().$queryRaw<OrganisationRow[]>`
    SELECT o.id::text AS id, o.slug, o.name, o."stakeholderGroup"::text AS "stakeholderGroup"
    FROM organisation o JOIN (SELECT DISTINCT organisation FROM (${said}) said) d ON d.organisation = o.id
    WHERE ${later} ORDER BY o.name, o.id LIMIT ${size + 1}`;
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const columns = shown.map(({ id, ...organisation }): PositionColumn => ({ key: id, organisation }));
  if (rows.length > size && last !== undefined) {
    return { columns, next: encodeCursor({ key: last.name, id: last.id }) };
  }
  const [others] = await database().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM (${said}) said WHERE organisation IS NULL) AS found`;
  return { columns: others?.found ? [...columns, { key: otherColumn, organisation: null }] : columns, next: null };
}

async function groupColumns(said: Sql): Promise<PositionColumn[]> {
  const rows = await database().$queryRaw<{ key: string }[]>`
    SELECT DISTINCT coalesce("group", ${otherColumn}) AS key FROM (${said}) said`;
  const found = new Set(rows.map(({ key }) => key));
  return [...stakeholderGroups, otherColumn]
    .filter((key) => found.has(key))
    .map((key): PositionColumn => ({ key, organisation: null }));
}
