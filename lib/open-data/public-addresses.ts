import { publishedConsultationSql } from "@/lib/consultations/published-consultation";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";

/** Things with a page of their own that maps of the site list. */
export const mappedKinds = ["processes", "consultations", "texts", "contributions", "organisations", "events"] as const;
export type MappedKind = (typeof mappedKinds)[number];

/** Pages of one part of the map; each stands in it in six languages. */
export const pagesOfPart = 1000;

/** Where a part of the map begins: the page that was published then, or the next after it. */
export type PartStart = { at: Date; id: string };

/** A page by its path below the locale, and when it was published. */
export type MappedPage = { path: string; at: Date };

/** Every page of a kind that everybody may read, as `id`, `at` and `path`; each says again what makes it public. */
function pagesOf(kind: MappedKind, now: Date): Sql {
  switch (kind) {
    case "processes":
      return sql`SELECT s.id, coalesce(s."publishedAt", s."createdAt") AS at, '/processes/' || s.slug AS path
        FROM process s WHERE s.status = 'published'`;
    case "consultations":
      return sql`SELECT c.id, coalesce(c."publishedAt", c."createdAt") AS at, '/consultations/' || c.slug AS path
        FROM consultation c JOIN process s ON s.id = c."processId" WHERE ${publishedConsultationSql}`;
    case "texts":
      return sql`SELECT v.id, coalesce(v."publishedAt", v."createdAt") AS at,
          '/consultations/' || c.slug || '/drafts/' || d.slug || '/' || v.slug AS path
        FROM draft_version v JOIN draft d ON d.id = v."draftId"
          JOIN consultation c ON c.id = d."consultationId" JOIN process s ON s.id = c."processId"
        WHERE v.status <> 'draft' AND ${publishedConsultationSql}`;
    case "contributions":
      return sql`SELECT k.id, k."publishedAt" AS at, '/contributions/' || k.reference AS path
        FROM contribution k JOIN round r ON r.id = k."roundId" WHERE ${publishedSql(now)}`;
    case "organisations":
      return sql`SELECT o.id, coalesce(o."verifiedAt", o."createdAt") AS at, '/organisations/' || o.slug AS path
        FROM organisation o WHERE o.status = 'verified'`;
    case "events":
      return sql`SELECT e.id, coalesce(e."publishedAt", e."createdAt") AS at, '/events/' || e.slug AS path
        FROM event e JOIN process s ON s.id = e."processId"
          LEFT JOIN event a ON a.id = e."parentId" LEFT JOIN event b ON b.id = a."parentId"
        WHERE e.state <> 'draft' AND s.status = 'published'
          AND (a.id IS NULL OR a.state <> 'draft') AND (b.id IS NULL OR b.state <> 'draft')`;
  }
}

/** Where each part of the map of one kind begins, the oldest first. */
export function partStarts(kind: MappedKind, now: Date): Promise<PartStart[]> {
  return database().$queryRaw<PartStart[]>`
    SELECT x.at, x.id::text AS id FROM (
      SELECT q.at, q.id, row_number() OVER (ORDER BY q.at, q.id) AS place FROM (${pagesOf(kind, now)}) q) x
    WHERE x.place % ${pagesOfPart} = 1 ORDER BY x.at, x.id`;
}

/** The pages of one part of the map, the oldest first. */
export function pagesOfMap(kind: MappedKind, from: PartStart, now: Date): Promise<MappedPage[]> {
  return database().$queryRaw<MappedPage[]>`
    SELECT q.path, q.at FROM (${pagesOf(kind, now)}) q
    WHERE (q.at, q.id) >= (${from.at}::timestamptz, ${from.id}::uuid)
    ORDER BY q.at, q.id LIMIT ${pagesOfPart}`;
}
