import { env } from "@/lib/env";
import {
  countPositions,
  exportedPosition,
  type ListedPosition,
  listedPositions,
  positionTable,
} from "@/lib/positions/exported-positions";
import type { PositionsPlace } from "@/lib/positions/place";
import { type PositionRowKind, readPositionView } from "@/lib/positions/schema";
import { tagDocument } from "@/lib/web/documents/render-context";
import { type ListFile, listAnswer } from "@/lib/web/list-answer";
import { validWhileRoundsStand } from "@/lib/web/valid-window";

/** The rows that an address asks for, or norms. */
function rowsOf(request: Request): PositionRowKind {
  const rows = new URL(request.url).searchParams.get("rows") ?? undefined;
  return readPositionView({ rows }).rows ?? "norm";
}

/** Says what an answer with these positions shows, and until when. */
export function tagPositions(request: Request, { scope, rounds }: PositionsPlace, now: Date): void {
  tagDocument(`process:${scope.processId}`, ...scope.consultationIds.map((id) => `consultation:${id}`));
  // Statements stand among positions on areas; whatever changes one drops the search.
  if (rowsOf(request) === "area") tagDocument("search");
  validWhileRoundsStand(rounds, now);
}

/** Positions with their sources as a file. */
export function positionFile(request: Request, place: PositionsPlace, now: Date): ListFile<ListedPosition> {
  return {
    name: `positions-${place.slug}`,
    read: (limit, cursor) => listedPositions(place.scope, rowsOf(request), now, limit, cursor),
    table: (positions) => positionTable(positions, env().appUrl),
  };
}

/** The same as a page of a list; the rows on which nothing was published stand on the last page and are not counted. */
export function positionAnswer(request: Request, { scope }: PositionsPlace, now: Date): Promise<Response> {
  const rows = rowsOf(request);
  return listAnswer(
    request,
    async (limit, cursor) => {
      const { items, next } = await listedPositions(scope, rows, now, limit, cursor);
      return { items: items.map((listed) => exportedPosition(listed, env().appUrl)), next };
    },
    () => countPositions(scope, rows, now),
  );
}
