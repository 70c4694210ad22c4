import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Maps that were read last: errors come in runs, and a map takes milliseconds to read. */
const read = new Map<string, SourceMap | null>();
const mostRead = 4;

const place = /(\(|\bat (?:async )?)((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*?\.js):(\d+):(\d+)(\)?)$/;

/**
 * A frame of a stack with its place in the sources instead of that in a built file, where the file has its source map
 * (ECMA-426) beside it; any other as it is. Node can do this for every error, and for that keeps the maps and the
 * sources of all that is loaded: more than a hundred megabytes.
 */
export function withSourcePlace(frame: string): string {
  return frame.replace(place, (found, before: string, file: string, line: string, column: string, after: string) => {
    const path = file.startsWith("file:") ? fileURLToPath(file) : file;
    const source = sourceOf(path, Number(line), Number(column));
    return source === null ? found : `${before}${source}${after}`;
  });
}

function sourceOf(file: string, line: number, column: number): string | null {
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (entry === undefined || !("originalSource" in entry)) return null;
  const source = new URL(entry.originalSource, pathToFileURL(file));
  return `${source.protocol === "file:" ? fileURLToPath(source) : source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function mapOf(file: string): SourceMap | null {
  const known = read.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  const [oldest] = read.keys();
  if (read.size >= mostRead && oldest !== undefined) read.delete(oldest);
  read.set(file, map);
  return map;
}

function readMap(file: string): SourceMap | null {
  if (!existsSync(file)) return null;
  const payload: SourceMapPayload = JSON.parse(readFileSync(file, "utf8"));
  return new SourceMap(payload);
}
