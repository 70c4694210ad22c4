import { CsvError, parse } from "csv-parse/sync";
import { type FileContent, fileRefusal, filledRows, largestFile, refuseOversizedRow } from "./read-file";

const separators = [",", ";", "\t"] as const;

/**
 * A table of separated values (RFC 4180), as spreadsheets save it: with commas, semicolons or tabs, in UTF-8 or, with
 * its mark in front, UTF-16. Other encodings cannot be told apart and are not guessed.
 */
export function readSeparated(bytes: Uint8Array): FileContent {
  const text = decode(bytes);
  const [firstLine = ""] = text.split("\n", 1);
  const counted = separators.map((separator) => ({ separator, count: firstLine.split(separator).length }));
  const [best] = counted.sort((left, right) => right.count - left.count);
  try {
    const records: string[][] = parse(text, {
      delimiter: best?.separator ?? ",",
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: largestFile,
    });
    // Empty lines are read, too: a row has the number that a spreadsheet shows beside it.
    const rows = records.map((cells, index) => ({ row: index + 1, cells }));
    rows.forEach(refuseOversizedRow);
    return { tables: [{ rows: filledRows(rows) }], pageHeader: [], versionId: null };
  } catch (error) {
    if (error instanceof CsvError) throw fileRefusal("fileDamaged");
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    const text = new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw fileRefusal("fileNotTable");
    return text;
  } catch (error) {
    if (error instanceof TypeError) throw fileRefusal("fileNotUtf8");
    throw error;
  }
}
