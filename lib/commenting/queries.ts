import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { expiresAt, isReady, loadTable } from "./load-table";
import type { PlannedRow } from "./planned-row";
import { rowKey } from "./row-key";

/** Rows of a table on one page of its preview. */
export const rowsOnOnePage = 100;

/** An uploaded table with one page of its rows: those with something against them first, then the others. */
export type TablePreview = {
  id: string;
  versionId: string;
  fileName: string;
  createdAt: Date;
  expiresAt: Date;
  isExpired: boolean;
  confirmedAt: Date | null;
  counts: { all: number; ready: number; refused: number; foreign: number };
  rows: PlannedRow[];
  page: number;
  pages: number;
  /** What became of its drafts; null until it is confirmed. */
  drafts: { kept: number; open: number } | null;
};

/** Refuses as not_found what another person uploaded, or for another side. */
export async function readTablePreview(actor: Actor, id: string, page: number): Promise<TablePreview> {
  const db = database();
  const table = await loadTable(db, actor, id);
  const refused = table.rows.filter((row) => !isReady(row));
  const ready = table.rows.filter(isReady);
  const shown = [...refused, ...ready];
  const pages = Math.max(1, Math.ceil(shown.length / rowsOnOnePage));
  const current = Math.min(Math.max(page, 1), pages);
  return {
    id: table.id,
    versionId: table.versionId,
    fileName: table.fileName,
    createdAt: table.createdAt,
    expiresAt: expiresAt(table),
    isExpired: (await databaseNow(db)) >= expiresAt(table),
    confirmedAt: table.confirmedAt,
    counts: {
      all: shown.length,
      ready: ready.length,
      refused: refused.length,
      foreign: ready.filter(({ foreign }) => foreign).length,
    },
    rows: shown.slice((current - 1) * rowsOnOnePage, current * rowsOnOnePage),
    page: current,
    pages,
    drafts: table.confirmedAt === null ? null : await countDrafts(actor, table),
  };
}

async function countDrafts(actor: Actor, table: { id: string; rows: PlannedRow[] }) {
  const groups = await database().contribution.groupBy({
    by: ["submission"],
    where: { authorId: actor.personId, draftKey: { in: table.rows.map(({ row }) => rowKey(table.id, row)) } },
    _count: true,
  });
  const countOf = (states: (typeof groups)[number][]) => states.reduce((sum, group) => sum + group._count, 0);
  return { kept: countOf(groups), open: countOf(groups.filter(({ submission }) => submission === "draft")) };
}

/** A table that was uploaded and waits to be confirmed. */
export type WaitingTable = { id: string; fileName: string; createdAt: Date; rows: number };

const mostWaiting = 10;

/** What the person uploaded for this text and this side and has not confirmed, the latest first. */
export async function listWaitingTables(actor: Actor, versionId: string): Promise<WaitingTable[]> {
  return database().$queryRaw<WaitingTable[]>`
    SELECT id, "fileName", "createdAt", jsonb_array_length(rows -> 'rows') AS rows FROM commenting_table
    WHERE "personId" = ${actor.personId}::uuid AND "versionId" = ${versionId}::uuid AND "confirmedAt" IS NULL
      AND "organisationId" IS NOT DISTINCT FROM ${actor.organisation?.id ?? null}::uuid
      AND "createdAt" > clock_timestamp() - interval '7 days'
    ORDER BY "createdAt" DESC LIMIT ${mostWaiting}`;
}
