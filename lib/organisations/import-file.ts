import { parse } from "csv-parse/sync";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { cellSeparator } from "@/lib/text/list-table";

/** Most characters and most entries of one file. */
export const largestImport = { characters: 2_000_000, entries: 2_000 } as const;

/** A file as it was sent, and what is in it. */
export const importFileSchema = z.strictObject({
  content: z
    .string("organisations.errors.importMissing")
    .max(largestImport.characters, "organisations.errors.importTooLarge"),
});
export type ImportFile = z.output<typeof importFileSchema>;

const entries = z.array(z.record(z.string(), z.unknown()));
const wrapped = z.object({ organisations: entries }).or(z.object({ data: entries }));

/**
 * Reads a list of organisations out of JSON (a list, or a list under `organisations` or `data`) or CSV with a head.
 * A field that is missing stays missing; null, or an empty cell, is "not stated".
 *
 * @throws DomainError invalid, beside the field `file`, when it is neither or holds too many.
 */
export function readImportFile({ content }: ImportFile): Record<string, unknown>[] {
  if (content.length > largestImport.characters) throw importRefusal("organisations.errors.importTooLarge");
  const text = content.replace(/^\uFEFF/, "").trim();
  if (text === "") throw importRefusal("organisations.errors.importMissing");
  const found = /^[[{]/.test(text) ? readJson(text) : readCsv(text);
  if (found === null || found.length === 0) throw importRefusal("organisations.errors.importNotUnderstood");
  if (found.length > largestImport.entries) throw importRefusal("organisations.errors.importTooLarge");
  return found;
}

/** A file that is not taken, said beside its field. */
export function importRefusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { file: { key } } });
}

function readJson(text: string): Record<string, unknown>[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const list = entries.safeParse(value);
    if (list.success) return list.data;
    const inside = wrapped.safeParse(value);
    if (!inside.success) return null;
    return "organisations" in inside.data ? inside.data.organisations : inside.data.data;
  } catch {
    return null;
  }
}

function readCsv(text: string): Record<string, unknown>[] | null {
  try {
    const rows: unknown = parse(text, { columns: true, skip_empty_lines: true, relax_column_count_less: true });
    const list = z.array(z.record(z.string(), z.string())).safeParse(rows);
    return list.success && list.data.every((row) => "name" in row) ? list.data.map(entryOfCells) : null;
  } catch {
    return null;
  }
}

/** Dotted columns become objects, cells of several values lists, empty cells null. */
function entryOfCells(cells: Record<string, string>): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  const nested = new Map<string, Record<string, string | null>>();
  for (const [column, cell] of Object.entries(cells)) {
    const value = cell.replace(/^'(?=[=+\-@\t\r])/, "");
    const [field, part] = column.split(".");
    if (field === undefined || field === "__proto__") continue;
    if (part !== undefined) nested.set(field, { ...nested.get(field), [part]: value === "" ? null : value });
    else if (field === "aliases" || field === "topics" || field === "partOf")
      entry[field] = value === "" ? [] : value.split(cellSeparator);
    else entry[field] = value === "" ? null : value;
  }
  for (const [field, parts] of nested) entry[field] = tidy(field, parts);
  return entry;
}

/** Names that are not told are left out; meetings of which nothing is told are not stated. */
function tidy(field: string, parts: Record<string, string | null>) {
  if (field === "names") return Object.fromEntries(Object.entries(parts).filter(([, name]) => name !== null));
  return Object.values(parts).every((answer) => answer === null) ? null : parts;
}
