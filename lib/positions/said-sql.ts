import { publishedSql } from "@/lib/contributions/published-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { openSigners } from "@/lib/signatures/open-signers";
import type { PositionRows, PositionScope } from "./rows";
import { statementsOn } from "./statements-sql";

/** Where a position was taken: in a written input, in a comment on a text, or in a meeting. */
export type PositionSource = "input" | "comment" | "statement";

/** Column of persons, of protected names, and of organisations that state no group. */
export const otherColumn = "other";

/**
 * Everything published on these rows, as `said`: the key of the row, the source and its id, the part of an input, the
 * organisation that stands openly behind it and its group (null for persons and protected names), when it was
 * published, and as `signer` the organisation once more where it put its name under an input that another one leads. A
 * joint input stands for its lead and for everybody who confirmed exactly its text. Whatever is not published is not in it, so that no cell can be without a source that everybody may read.
 */
export function saidSql(scope: PositionScope, asked: PositionRows, now: Date): Sql {
  const answers = answersTo(scope, asked, now);
  switch (asked.kind) {
    case "question":
      return answers;
    case "norm":
      return sql`${answers} UNION ALL ${commentsOn(asked, now)}`;
    case "area":
      return sql`${answers} UNION ALL ${statementsOn(scope)}`;
  }
}

/** The search starts from the templates of the rounds, which are few beside all contributions. */
function answersTo({ consultationIds }: PositionScope, { kind, rows }: PositionRows, now: Date): Sql {
  const key = { question: sql`r.position || '.' || p."partKey"`, norm: sql`p.norm`, area: sql`a.slug` }[kind];
  return sql`
    SELECT ${key} AS row, 'input' AS source, k.id, p.id AS part, named.organisation, named."group",
      k."publishedAt" AS at, named.signer
    FROM round r
      JOIN input_template t ON t."roundId" = r.id
      JOIN input i ON i."templateId" = t.id
      JOIN contribution k ON k.id = i."contributionId"
      JOIN input_part p ON p."contributionId" = k.id
      LEFT JOIN area a ON a.id = p."areaId"
      ${openAuthorJoin}
      CROSS JOIN LATERAL (
        SELECT o.id AS organisation, o."stakeholderGroup"::text AS "group", NULL::uuid AS signer
        UNION ALL
        SELECT organisation, "group", organisation FROM (${openSigners}) signed
      ) AS named
    WHERE r."consultationId" = ANY(${consultationIds}::uuid[]) AND ${publishedSql(now)}
      AND ${key} = ANY(${rows.map((row) => row.key)}::text[])
      AND (p."keyMessage" IS NOT NULL OR p.recommendation IS NOT NULL OR p."bodyText" <> '' OR p.choices <> '{}')`;
}

/**
 * A comment on several paragraphs of one norm is one position on it. It is on a paragraph of its own version, so that the
 * index of what is published on these texts (contribution_on_texts) answers without the rows.
 */
function commentsOn({ places }: PositionRows, now: Date): Sql {
  const versionIds = [...new Set(places.map(({ versionId }) => versionId))];
  return sql`
    SELECT said.norm AS row, 'comment' AS source, k.id, NULL::uuid AS part, o.id AS organisation,
      o."stakeholderGroup"::text AS "group", k."publishedAt" AS at, NULL::uuid AS signer
    FROM (
      SELECT DISTINCT m.norm, t."contributionId" AS id
      FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ norm }) => norm)}::text[]) AS m(paragraph, norm)
        JOIN contribution_target t ON t."paragraphId" = m.paragraph
    ) said
      JOIN contribution k ON k.id = said.id AND k.kind = 'comment' AND k."versionId" = ANY(${versionIds}::uuid[])
      JOIN round r ON r.id = k."roundId"
      ${openAuthorJoin}
    WHERE ${publishedSql(now)}`;
}
