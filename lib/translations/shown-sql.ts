import { sql } from "@/lib/db/sql";

/** Whether the translation `t` is one that is shown, as long as its original is. */
export const isShownSql = sql`t.state IN ('machine', 'reviewed', 'official')`;

/**
 * Whether it is of the text of the contribution `k` that is published now: one that is older than the last publication is
 * of other words.
 */
export const isOfPresentTextSql = sql`t."addedAt" >= k."publishedAt"`;
