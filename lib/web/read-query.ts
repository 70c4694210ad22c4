import { notFound } from "next/navigation";
import { decodeCursor, decodeInstantCursor } from "@/lib/kernel/pages";

type Query = Record<string, string | string[] | undefined>;

/** The cursor of an address for a list by name; one that this program never gave out leads nowhere. */
export function readCursor(query: Query): string | undefined {
  return readableCursor(query, decodeCursor);
}

/** The same for a list by date, newest or oldest first. */
export function readInstantCursor(query: Query): string | undefined {
  return readableCursor(query, decodeInstantCursor);
}

function readableCursor(query: Query, decode: (cursor: string) => unknown): string | undefined {
  const cursor = query.cursor;
  if (cursor === undefined) return undefined;
  if (typeof cursor !== "string") notFound();
  try {
    decode(cursor);
  } catch {
    notFound();
  }
  return cursor;
}

/** What a reader typed into a search field: one line of bounded length. */
export function readWords(query: Query, name = "q", longest = 200): string {
  const value = query[name];
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, longest) : "";
}
