import { DomainError } from "./errors";
import { isId } from "./ids";

/** One page of a list read by keyset: `next` is the cursor of the following page, null on the last. */
export type Page<Item> = { items: Item[]; next: string | null };

/** The sort key of a row: an instant or a name, then the id that makes it unique. */
export type Keyset = { key: string; id: string };

export const defaultPageSize = 50;

/** Turns the last row's sort key into an opaque cursor. */
export function encodeCursor({ key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** Reads a cursor from an address; refuses what this program never gave out. */
export function decodeCursor(cursor: string): Keyset {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1000), "base64url").toString("utf8"));
    if (Array.isArray(value) && value.length === 2) {
      const [key, id]: unknown[] = value;
      if (typeof key === "string" && isId(id) && !key.includes("\0")) {
        return { key, id };
      }
    }
  } catch {
    // fall through to the refusal: a cursor that does not parse is refused like any other
  }
  throw new DomainError("invalid", "errors.unknownCursor");
}

/** The row after which a list by instants goes on. */
export type InstantCursor = { at: Date; id: string };

/** Reads a cursor whose key is an instant. */
export function decodeInstantCursor(cursor: string): InstantCursor {
  const { key, id } = decodeCursor(cursor);
  const at = new Date(key);
  // Beyond four figures of a year the database reads dates otherwise, or not at all.
  if (Number.isNaN(at.getTime()) || !/^\d{4}-/.test(at.toISOString()))
    throw new DomainError("invalid", "errors.unknownCursor");
  return { at, id };
}

/** Cuts one row too many (read with take = size + 1) into a page. */
export function toPage<Row>(rows: Row[], size: number, keysetOf: (row: Row) => Keyset): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? encodeCursor(keysetOf(last)) : null };
}
