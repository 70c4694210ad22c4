import { type Sql, sql } from "@/lib/db/sql";

/**
 * What publishedBy says, for counts that only SQL can make: `k` is the contribution, `r` its round. A test holds the
 * two together.
 */
export function publishedSql(now: Date): Sql {
  return sql`${publishedOrHiddenSql(now)} AND k."hiddenAt" IS NULL`;
}

/** The same with what is out of sight until somebody has looked again; that it was published is public of it. */
export function publishedOrHiddenSql(now: Date): Sql {
  return sql`k.submission = 'submitted' AND k."publishedAt" IS NOT NULL
    AND k.publication IN ('published', 'published_redacted')
    AND k.protection <> 'confidential'
    AND (r.visibility = 'as_moderated' OR r."closesAt" <= ${now})
    AND (k."embargoUntil" IS NULL OR k."embargoUntil" <= ${now})`;
}
