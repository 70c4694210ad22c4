import { publishedSql } from "@/lib/contributions/published-sql";
import { readRows } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import type { TranslationMark } from "./schema";
import { isOfPresentTextSql, isShownSql } from "./shown-sql";

/** Which translation there is, and whose word stands behind it. */
export type TranslationHead = {
  language: string;
  mark: TranslationMark;
  /** The program that made it; null where a person did. */
  engine: string | null;
  /** Who made it; null when not said. */
  madeBy: string | null;
  addedAt: Date;
  /** When it was read against the original; null while nobody has. */
  reviewedAt: Date | null;
};

export type TranslationRow = TranslationHead & { contributionId: string };

/* A translation is shown as long as its original is, by the same rule, and only the translation of the present text. */
export function shownTranslationsSql(ids: readonly string[], now: Date, words: Sql): Sql {
  return sql`
    SELECT t."contributionId", t.language, t.state::text AS mark, t.engine, t."madeBy", t."addedAt", t."reviewedAt"${words}
    FROM translation t
      JOIN contribution k ON k.id = t."contributionId"
      JOIN round r ON r.id = k."roundId"
    WHERE ${isShownSql} AND t."contributionId" = ANY(${[...ids]}::uuid[])
      AND ${publishedSql(now)} AND ${isOfPresentTextSql}
    ORDER BY t.language`;
}

/** By contribution, the translations of its published text, without their words. */
export async function translationsOf(ids: readonly string[], now: Date): Promise<Map<string, TranslationHead[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<TranslationRow>(shownTranslationsSql(ids, now, sql``));
  const heads = rows.map(({ contributionId, ...head }) => ({ contributionId, head }));
  return new Map(
    [...Map.groupBy(heads, ({ contributionId }) => contributionId)].map(([id, of]) => [id, of.map(({ head }) => head)]),
  );
}
