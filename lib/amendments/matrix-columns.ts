import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { decodeCursor, encodeCursor } from "@/lib/kernel/pages";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { noStances, type StanceCounts } from "./comment-counts";

/** What the columns of a matrix stand for. */
export const matrixColumnKinds = ["organisation", "group"] as const;
export type MatrixColumnKind = (typeof matrixColumnKinds)[number];

/** A column: who speaks. Counts are over the whole text, each comment once. */
export type MatrixColumn = {
  /** Id of the organisation, name of the group, or "other" for persons, for protected names and where the group is not stated. */
  key: string;
  organisation: { slug: string; name: string; stakeholderGroup: string | null } | null;
  counts: StanceCounts;
};

/** Column of persons, and of organisations that state no group. */
export const otherColumn = "other";

const countColumns = sql`
  count(*) FILTER (WHERE k.stance = 'keep')::int AS keep, count(*) FILTER (WHERE k.stance = 'change')::int AS change,
  count(*) FILTER (WHERE k.stance = 'delete')::int AS delete, count(*) FILTER (WHERE k.stance = 'add')::int AS add,
  count(*) FILTER (WHERE k.stance IS NULL)::int AS general`;

type OrganisationRow = StanceCounts & { id: string; slug: string; name: string; stakeholderGroup: string | null };

/** Organisations with a published comment on the version, by name; persons stand behind the last. */
export async function organisationColumns(versionId: string, now: Date, size: number, cursor: string | undefined) {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const later = after === null ? sql`true` : sql`(o.name, o.id) > (${after.key}::text, ${after.id}::uuid)`;
  const rows = await database().$queryRaw<OrganisationRow[]>`
    SELECT o.id, o.slug, o.name, o."stakeholderGroup"::text AS "stakeholderGroup", ${countColumns}
    FROM contribution k JOIN round r ON r.id = k."roundId" ${openAuthorJoin}
    WHERE o.id IS NOT NULL AND k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)} AND ${later}
    GROUP BY o.id ORDER BY o.name, o.id LIMIT ${size + 1}`;
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const isLast = rows.length <= size || last === undefined;
  const columns = shown.map(
    ({ id, slug, name, stakeholderGroup, ...counts }): MatrixColumn => ({
      key: id,
      organisation: { slug, name, stakeholderGroup },
      counts,
    }),
  );
  const others = isLast ? await personsColumn(versionId, now) : [];
  return { columns: [...columns, ...others], next: isLast ? null : encodeCursor({ key: last.name, id: last.id }) };
}

async function personsColumn(versionId: string, now: Date): Promise<MatrixColumn[]> {
  const rows = await database().$queryRaw<StanceCounts[]>`
    SELECT ${countColumns} FROM contribution k JOIN round r ON r.id = k."roundId" ${openAuthorJoin}
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}
      AND o.id IS NULL`;
  const counts = rows[0] ?? noStances();
  return sumOf(counts) === 0 ? [] : [{ key: otherColumn, organisation: null, counts }];
}

/** The stakeholder groups from which there is a published comment, in their order. */
export async function groupColumns(versionId: string, now: Date): Promise<MatrixColumn[]> {
  const rows = await database().$queryRaw<(StanceCounts & { key: string })[]>`
    SELECT coalesce(o."stakeholderGroup"::text, ${otherColumn}) AS key, ${countColumns}
    FROM contribution k JOIN round r ON r.id = k."roundId" ${openAuthorJoin}
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}
    GROUP BY 1`;
  const byKey = new Map(rows.map(({ key, ...counts }) => [key, counts]));
  return [...stakeholderGroups, otherColumn].flatMap((key): MatrixColumn[] => {
    const counts = byKey.get(key);
    return counts === undefined ? [] : [{ key, organisation: null, counts }];
  });
}

/** Everything published on the version, each comment once. */
export async function countAll(versionId: string, now: Date): Promise<StanceCounts> {
  const rows = await database().$queryRaw<StanceCounts[]>`
    SELECT ${countColumns} FROM contribution k JOIN round r ON r.id = k."roundId"
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}`;
  return rows[0] ?? noStances();
}

function sumOf({ keep, change, delete: deleted, add, general }: StanceCounts): number {
  return keep + change + deleted + add + general;
}
