import { parse } from "csv-parse/sync";
import { z } from "zod";
import { largestEventImport } from "./import-schema";
import { beside } from "./typed-hours";

const rows = z.array(z.record(z.string(), z.unknown()));
const wrapped = z.object({ events: rows }).or(z.object({ data: rows }));

/**
 * Reads rows out of JSON (a list, or a list under `events` or `data`) or CSV (RFC 4180) with a head.
 * Refuses as invalid beside `file` what is neither, or holds too many.
 */
export function readImportFile(content: string): Record<string, unknown>[] {
  const text = content.replace(/^\uFEFF/, "").trim();
  if (text === "") throw beside("file", "events.errors.importMissing");
  const found = /^[[{]/.test(text) ? readJson(text) : readCsv(text);
  if (found === null || found.length === 0) throw beside("file", "events.errors.importNotUnderstood");
  if (found.length > largestEventImport.rows) throw beside("file", "events.errors.importTooLarge");
  return found;
}

function readJson(text: string): Record<string, unknown>[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const list = rows.safeParse(value);
    if (list.success) return list.data;
    const inside = wrapped.safeParse(value);
    if (!inside.success) return null;
    return "events" in inside.data ? inside.data.events : inside.data.data;
  } catch {
    return null;
  }
}

function readCsv(text: string): Record<string, unknown>[] | null {
  try {
    const read: unknown = parse(text, {
      columns: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      trim: true,
    });
    const list = z.array(z.record(z.string(), z.string())).safeParse(read);
    return list.success && list.data.every((row) => "title" in row) ? list.data : null;
  } catch {
    return null;
  }
}
