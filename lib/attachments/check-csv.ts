import { CsvError, parse } from "csv-parse/sync";
import { isDomainError } from "@/lib/kernel/errors";
import type { JudgedFile } from "./file-kinds";
import { fileRefusal } from "./file-refusal";

const delimiters = [",", ";", "\t"];
const mostCells = 1_000_000;

/**
 * A table of values as text (RFC 4180, also with ";" or tabs): UTF-8, no control characters, every row with as many
 * cells as the first. Refuses cells that spreadsheet programs run as a formula. Nothing in it is changed.
 */
export function checkCsv(bytes: Buffer): JudgedFile {
  const text = decode(bytes);
  // Pages, drawings and rich text are text too; they are none of the kinds.
  if (/^\s*(?:<|\{\\rtf|%!|#!)/.test(text)) throw fileRefusal("kind");
  const rows = delimiters.map((delimiter) => rowsOf(text, delimiter)).find((found) => found !== null);
  if (rows == null) throw fileRefusal("notCsv");
  rows.forEach((row, index) => {
    if (row.some(isFormula)) throw fileRefusal("formula", { row: index + 1 });
  });
  return { kind: "csv", bytes, mayNameAuthor: false };
}

function decode(bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fileRefusal("kind");
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.test(text)) throw fileRefusal("kind");
  return text;
}

/** The rows where the text is a table with this delimiter: two columns at least, the same number in every row. */
function rowsOf(text: string, delimiter: string): string[][] | null {
  const first = text.slice(0, 100_000).split(/\r?\n/, 1)[0] ?? "";
  if (!first.includes(delimiter)) return null;
  let cells = 0;
  try {
    return parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      on_record(record: string[]) {
        cells += record.length;
        if (cells > mostCells) throw fileRefusal("unpacksTooLarge");
        return record;
      },
    });
  } catch (error) {
    if (isDomainError(error)) throw error;
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Whether a spreadsheet program would run it: signs of numbers and bullets before words are harmless. */
function isFormula(cell: string): boolean {
  const start = cell.trimStart();
  return /^[=@]/.test(start) || /^[+-]\s*[^\s\d.,()+-][^\s]*[(!|]/.test(start);
}
