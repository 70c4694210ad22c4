import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import type { MarkerState } from "./schema";

/** What is listed of refused and withdrawn contributions: what their markers say already, and no more. */
export type ListedMarker = { reference: string; state: MarkerState; reasonCode: string | null; at: Date };

type Found = ListedMarker & { id: string };

/**
 * Markers of refused and withdrawn contributions, the latest received first. The cursor names the last one shown and
 * not its hour, which is not public.
 */
export async function publicMarkers(
  consultationId: string,
  state: MarkerState | null,
  size: number,
  cursor?: string,
): Promise<Page<ListedMarker>> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const beyond =
    after === null
      ? sql``
      : sql`AND (k."submittedAt", k.id)
          < ((SELECT z."submittedAt" FROM contribution z WHERE z.id = ${after.id}::uuid), ${after.id}::uuid)`;
  const only =
    state === null
      ? sql``
      : state === "withdrawn"
        ? sql`AND k.submission = 'withdrawn'`
        : sql`AND k.publication = 'refused' AND k.submission <> 'withdrawn'`;
  const rows = await database().$queryRaw<Found[]>`
    SELECT k.id::text AS id, k.reference, k.state, k."markerReason" AS "reasonCode", coalesce((
      SELECT max(t.at) FROM transition t
      WHERE t.subject = 'contribution' AND t."subjectId" = k.id AND t."to" = k.state), k."updatedAt") AS at
    FROM (
      SELECT k.*, CASE WHEN k.submission = 'withdrawn' THEN 'withdrawn' ELSE 'refused' END AS state
      FROM contribution k
      WHERE k."consultationId" = ${consultationId}::uuid AND k.reference IS NOT NULL
        AND (k.publication = 'refused' OR k.submission = 'withdrawn') ${only} ${beyond}
      ORDER BY k."submittedAt" DESC, k.id DESC LIMIT ${size + 1}
    ) k
    ORDER BY k."submittedAt" DESC, k.id DESC`;
  const page = toPage(rows, size, ({ reference, id }) => ({ key: reference, id }));
  return { next: page.next, items: page.items.map(({ id: _, ...marker }) => marker) };
}
