import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { type PublicContribution, type ShownRow, toPublic } from "./public";
import type { PublicFilter } from "./public-filter";
import { publicFilterSql } from "./public-filter-sql";
import { publishedSql } from "./published-sql";
import { withTermPlaces } from "./term-occurrences";

/** Most comments that stand inside the text on one reading page; beyond it each paragraph has a page for its own. */
export const mostOnOnePage = 300;

type CommentRow = Omit<ShownRow, "input" | "organisation" | "targets"> & {
  /** Of the organisation that stands openly behind it; null where none does. */
  slug: string | null;
  name: string | null;
  acronym: string | null;
  stakeholderGroup: string | null;
  country: string | null;
  /** Paragraph, quote, anchor and number, in the order of the text; null for none. */
  targets: [string, string | null, string, string | null][] | null;
};

/**
 * Published comments on one version of a draft, oldest first, as a thread reads.
 *
 * By hand, for it is the largest read of the most read page: the rows of one statement take half the processor time of
 * the same comments as a tree of objects.
 */
export async function publishedComments(
  versionId: string,
  filter: PublicFilter,
  now: Date,
): Promise<PublicContribution[]> {
  const rows = await readRows<CommentRow>(sql`
    WITH shown AS MATERIALIZED (
      SELECT k.id, k.kind::text, k.reference, k.type::text, k.language, k.late, k."bodyHtml", k.stance::text, k.redline,
        k."addPosition"::text, k."changeNote", k."fallbackStance"::text, k."fallbackRedline", k."termFrom", k."termTo",
        k."publishedAt", k.protection::text, k.pseudonym,
        o.slug, o.name, o.acronym, o."stakeholderGroup"::text, o.country
      FROM contribution k
        JOIN round r ON r.id = k."roundId"
        ${openAuthorJoin}
      WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)} AND ${publicFilterSql(filter)}
      ORDER BY k."publishedAt", k.id
      LIMIT ${mostOnOnePage}
    ), target AS (
      SELECT t."contributionId",
        json_agg(json_build_array(p.id, t.quote, p.anchor, p.number) ORDER BY p.position) AS targets
      FROM shown
        JOIN contribution_target t ON t."contributionId" = shown.id
        JOIN paragraph p ON p.id = t."paragraphId"
      GROUP BY 1
    )
    SELECT shown.*, target.targets
    FROM shown LEFT JOIN target ON target."contributionId" = shown.id
    ORDER BY shown."publishedAt", shown.id`);
  return withTermPlaces(versionId, rows.map(toShown).map(toPublic));
}

/** With all columns of its row: to leave some out takes longer than to copy them. */
function toShown(row: CommentRow): ShownRow {
  const { slug, name, acronym, stakeholderGroup, country, targets } = row;
  return {
    ...row,
    input: null,
    organisation: slug === null || name === null ? null : { slug, name, acronym, stakeholderGroup, country },
    targets: (targets ?? []).map(([paragraphId, quote, anchor, number]) => ({
      ...{ paragraphId, quote },
      paragraph: { anchor, number },
    })),
  };
}
