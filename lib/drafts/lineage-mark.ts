import { createHash } from "node:crypto";
import { groupKey, type LineageGroup } from "./propose-lineage";

/** A mark of a lineage as somebody saw it, by which a later one is told from it: 16 hex digits. */
export function lineageMark(rows: LineageGroup[]): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${groupKey(row)}\n`);
  return hash.digest("hex").slice(0, 16);
}
