import { stringify } from "csv-stringify/sync";
import type { RegisterLine } from "./public";

/** A line of the register as exports give it. Null is not stated, or not yet. */
export function exportedLine(line: RegisterLine) {
  const { id: _id, appliedAt, silentUntil, settledAt, ...stated } = line;
  return {
    ...stated,
    appliedAt: appliedAt.toISOString(),
    silentUntil: silentUntil?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/**
 * The register as CSV (RFC 4180) with a head. What is not stated is an empty cell; several objections stand in one cell,
 * parted by " | ". Words that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function registerAsCsv(lines: readonly ReturnType<typeof exportedLine>[]): string {
  const cells = lines.map(({ objections, ...line }) => ({
    ...line,
    objectors: objections.map(({ objector }) => objector).join(" | "),
    reasons: objections.flatMap(({ reason }) => reason ?? []).join(" | "),
  }));
  return stringify(cells, {
    header: true,
    columns: [
      ...["name", "slug", "group", "country", "state", "appliedAt", "silentUntil", "zone", "settledAt"],
      ...["objectors", "reasons", "heard"],
    ],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
