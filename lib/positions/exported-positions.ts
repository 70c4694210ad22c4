import { database } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { Position } from "./position";
import { type FoundPosition, readPositions } from "./read-positions";
import { type PositionRow, type PositionRows, type PositionScope, positionRows } from "./rows";
import { saidSql } from "./said-sql";
import type { PositionRowKind } from "./schema";

/** A position on one row; null for a row on which nothing was published, so that a file shows the gap. */
export type ListedPosition = { row: PositionRow; position: Position | null };

/**
 * All positions on rows of one kind, newest first, then each row on which nothing was published. Refuses as "invalid" a
 * cursor never given out.
 */
export async function listedPositions(
  scope: PositionScope,
  kind: PositionRowKind,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<ListedPosition>> {
  const asked = await positionRows(scope, kind, now);
  const found = await findPage(scope, asked, now, size, cursor);
  const positions = await readPositions(found.items, now);
  const byKey = new Map(asked.rows.map((row) => [row.key, row]));
  const items = found.items.flatMap(({ row: key }, index): ListedPosition[] => {
    const [row, position] = [byKey.get(key), positions[index]];
    return row === undefined || position === null || position === undefined ? [] : [{ row, position }];
  });
  const empty = found.next === null ? await emptyRows(scope, asked, now) : [];
  return { next: found.next, items: [...items, ...empty.map((row) => ({ row, position: null }))] };
}

type FoundRow = FoundPosition & { row: string; own: string };

/** Stands for the signer where there is none. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** A contribution stands on several rows, and for several organisations: both are part of the place in the list. */
async function findPage(
  scope: PositionScope,
  asked: PositionRows,
  now: Date,
  size: number,
  cursor: string | undefined,
): Promise<Page<FoundRow>> {
  const after = cursor === undefined ? null : placeOf(cursor);
  const beyond =
    after === null
      ? sql`true`
      : sql`(at, coalesce(part, id), coalesce(signer, ${nobody}::uuid), row)
          < (${after.at}::timestamptz, ${after.id}::uuid, ${after.signer}::uuid, ${after.row}::text)`;
  const rows = await database().$queryRaw<FoundRow[]>`
    SELECT row, source, id::text AS id, part::text AS part, at, signer::text AS signer, coalesce(part, id)::text AS own
    FROM (${saidSql(scope, asked, now)}) said WHERE ${beyond}
    ORDER BY at DESC, coalesce(part, id) DESC, coalesce(signer, ${nobody}::uuid) DESC, row DESC LIMIT ${size + 1}`;
  return toPage(rows, size, ({ at, row, own, signer }) => ({
    key: `${at.toISOString()} ${signer ?? nobody} ${row}`,
    id: own,
  }));
}

function placeOf(cursor: string): { at: Date; id: string; signer: string; row: string } {
  const { key, id } = decodeCursor(cursor);
  const [, instant = "", signer = "", row = ""] =
    /^(\d{4}-[\d:.TZ-]{1,30}) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (.{1,200})$/.exec(key) ?? [];
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new DomainError("invalid", "errors.unknownCursor");
  return { at, id, signer, row };
}

async function emptyRows(scope: PositionScope, asked: PositionRows, now: Date): Promise<PositionRow[]> {
  const rows = await database().$queryRaw<{ row: string }[]>`
    SELECT DISTINCT row FROM (${saidSql(scope, asked, now)}) said`;
  const filled = new Set(rows.map(({ row }) => row));
  return asked.rows.filter(({ key }) => !filled.has(key));
}

/** A position as the public API gives it; instants are RFC 3339 in UTC. Source is null on a row without any. */
export function exportedPosition({ row, position }: ListedPosition, origin: string) {
  const { key, number, title } = row;
  return { row: key, number, title, position: position === null ? null : exportedSource(position, origin) };
}

function exportedSource(position: Position, origin: string) {
  const { author, source, reference, path, version, stance, words, choices, language, publishedAt, lead } = position;
  return {
    actor: author?.name ?? null,
    stakeholderGroup: author?.stakeholderGroup ?? null,
    country: author?.country ?? null,
    ...{ source, reference, address: `${origin}/en${path}` },
    ...{ draft: version?.draft ?? null, version: version?.slug ?? null, stance },
    words: words === "" ? choices.map((label) => inLocale(label, language).text).join(cellSeparator) : words,
    ...{ language, publishedAt: publishedAt.toISOString(), lead },
  };
}

const sourceColumns = [
  ...["actor", "stakeholderGroup", "country", "source", "reference", "address"],
  ...["draft", "version", "stance", "words", "language", "publishedAt", "lead"],
] as const;

/** Positions as a table, each with its source; a row without any has only its name. */
export function positionTable(positions: readonly ListedPosition[], origin: string): ListTable {
  return {
    columns: ["row", "number", "title", ...sourceColumns],
    rows: positions.map((listed) => {
      const { row, number, title, position } = exportedPosition(listed, origin);
      const nothing = Object.fromEntries(sourceColumns.map((column) => [column, null]));
      return { ...{ row, number, title: title === null ? null : inLocale(title, "en").text }, ...nothing, ...position };
    }),
  };
}

/** How many positions there are on rows of one kind. */
export async function countPositions(scope: PositionScope, kind: PositionRowKind, now: Date): Promise<number> {
  const asked = await positionRows(scope, kind, now);
  const [counted] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${saidSql(scope, asked, now)}) said`;
  return counted?.count ?? 0;
}
