import { sha256Hex } from "@/lib/text/canonical-json";

/**
 * The key under which a row of a table becomes a draft: the same each time, so that no row becomes two, and the
 * drafts of a table can be found again. A UUID of version 8 (RFC 9562) over the table and the row.
 */
export function rowKey(tableId: string, row: number): string {
  const hash = sha256Hex(`commenting-table ${tableId} ${row}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
