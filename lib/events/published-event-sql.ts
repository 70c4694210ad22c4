import { type Sql, sql } from "@/lib/db/sql";

/** What publishedEvent says, in SQL: `e` is the event, `s` its process. A test holds the two together. */
export const publishedEventSql: Sql = sql`e.state IN ('published', 'cancelled') AND s.status = 'published'
  AND NOT EXISTS (
    SELECT 1 FROM event series LEFT JOIN event above ON above.id = series."parentId"
    WHERE series.id = e."parentId" AND (series.state = 'draft' OR above.state = 'draft')
  )`;
