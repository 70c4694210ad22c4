import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { standsFor } from "@/lib/signatures/open-signers";
import type { AnswersFilter } from "./schema";

/** Where inputs are looked for; ids, all of which hold at once. */
export type AnswersScope = { consultationId?: string; processId?: string; areaId?: string; stageId?: string };

const none = sql`false`;

/**
 * Published inputs with an answer that matches, newest first; in a list of one consultation, what was received after
 * the closing hour comes behind all others, as an addendum to it. The search starts from the templates of the rounds in
 * question, so that it takes as long with a million comments beside the inputs as without.
 */
export async function findInputs(
  scope: AnswersScope,
  filter: AnswersFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<string>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const conditions = [
    publishedSql(now),
    sql`c.status IN ('published', 'outcome_published', 'archived')`,
    ...scopeConditions(scope),
    ...authorConditions(filter),
    answered(scope, filter),
    ...(after === null ? [] : [beyond(scope, after)]),
  ];
  const rows = await database().$queryRaw<{ id: string; publishedAt: Date }[]>`
    SELECT k.id, k."publishedAt"
    FROM input i
      JOIN input_template t ON t.id = i."templateId"
      JOIN round r ON r.id = t."roundId"
      JOIN consultation c ON c.id = r."consultationId"
      JOIN contribution k ON k.id = i."contributionId"
      ${openAuthorJoin}
    WHERE ${joinSql(conditions, " AND ")}
    ORDER BY ${hasAddendum(scope) ? sql`k.late,` : sql``} k."publishedAt" DESC, k.id DESC
    LIMIT ${size + 1}`;
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt.toISOString(), id: row.id }));
  return { next: page.next, items: page.items.map(({ id }) => id) };
}

/** Only a list of one consultation has an addendum: across several, each late one stands at its day. */
function hasAddendum({ consultationId }: AnswersScope): boolean {
  return consultationId !== undefined;
}

/** What comes behind the last row of the page before. */
function beyond(scope: AnswersScope, { at, id }: { at: Date; id: string }): Sql {
  if (!hasAddendum(scope)) return sql`(k."publishedAt", k.id) < (${at}, ${id}::uuid)`;
  return sql`(NOT k.late, k."publishedAt", k.id)
    < (COALESCE((SELECT NOT z.late FROM contribution z WHERE z.id = ${id}::uuid), true), ${at}, ${id}::uuid)`;
}

function scopeConditions({ consultationId, processId, stageId }: AnswersScope): Sql[] {
  return [
    ...(consultationId === undefined ? [] : [sql`c.id = ${consultationId}::uuid`]),
    ...(processId === undefined ? [] : [sql`c."processId" = ${processId}::uuid`]),
    ...(stageId === undefined ? [] : [sql`r."stageId" = ${stageId}::uuid`]),
  ];
}

/** A joint input stands for everybody whose name is under it, as in the table of positions. */
function authorConditions({ group, language, organisation }: AnswersFilter): Sql[] {
  return [
    ...(language === undefined ? [] : [sql`k.language = ANY(${language}::text[])`]),
    ...(organisation === null ? [none] : []),
    standsFor((named) =>
      joinSql(
        [
          sql`true`,
          ...(group === undefined ? [] : [sql`${named.group} = ANY(${group}::text[])`]),
          ...(organisation == null ? [] : [sql`${named.slug} = ${organisation}`]),
        ],
        " AND ",
      ),
    ),
  ];
}

/** That something was written to a part that matches: what was left out is nowhere. */
function answered(scope: AnswersScope, filter: AnswersFilter): Sql {
  const { part, norm, area } = filter;
  const conditions = [
    sql`p."contributionId" = k.id`,
    written(filter),
    ...(scope.areaId === undefined ? [] : [sql`p."areaId" = ${scope.areaId}::uuid`]),
    ...(part === undefined
      ? []
      : part === null
        ? [none]
        : [sql`p."partKey" = ${part.key} AND r.position = ${part.round}`]),
    ...(norm === undefined ? [] : norm === null ? [none] : [sql`p.norm = ${norm}`]),
    ...(area === undefined
      ? []
      : area === null
        ? [none]
        : [sql`p."areaId" = (SELECT a.id FROM area a WHERE a."processId" = c."processId" AND a.slug = ${area})`]),
  ];
  return sql`EXISTS (SELECT 1 FROM input_part p WHERE ${joinSql(conditions, " AND ")})`;
}

function written({ field }: AnswersFilter): Sql {
  switch (field) {
    case undefined:
      return sql`(p."keyMessage" IS NOT NULL OR p.recommendation IS NOT NULL OR p."bodyText" <> '' OR p.choices <> '{}')`;
    case null:
      return none;
    case "key_message":
      return sql`p."keyMessage" IS NOT NULL`;
    case "recommendation":
      return sql`p.recommendation IS NOT NULL`;
  }
}
