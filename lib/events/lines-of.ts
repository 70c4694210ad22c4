import { database } from "@/lib/db/client";
import { asLine, lineColumns, type PublicEventLine } from "./public-event";

/**
 * Events as lines, in the order of the given ids. Lists find their ids first: with hosts and areas in one query, the
 * database would gather those of every event that matches before it takes the few that are shown.
 */
export async function linesOf(ids: readonly string[]): Promise<PublicEventLine[]> {
  if (ids.length === 0) return [];
  const rows = await database().event.findMany({ where: { id: { in: [...ids] } }, select: lineColumns });
  const lines = new Map(rows.map((row) => [row.id, asLine(row)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

/** A series with the editions in it: what has one of them above lies in the series. */
export async function withEditions(seriesId: string): Promise<string[]> {
  const editions = await database().event.findMany({
    where: { parentId: seriesId, kind: "series" },
    select: { id: true },
  });
  return [seriesId, ...editions.map(({ id }) => id)];
}
