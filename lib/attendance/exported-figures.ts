import { stringify } from "csv-stringify/sync";
import type { AttendanceFigures } from "./figures";

/**
 * Figures of an event as CSV (RFC 4180) with a head: one figure a line, by what it is broken down (all, group, region),
 * for which of them, which figure, and its value; "withheld" where it could tell of whom it speaks.
 */
export function attendanceAsCsv({ registered, approved, present, groups, regions }: AttendanceFigures): string {
  const row = (by: string, key: string, figures: Record<string, number | null>) =>
    Object.entries(figures).map(([figure, value]) => ({ by, key, figure, value: value ?? "withheld" }));
  const lines = [
    ...row("all", "", { registered, approved, present }),
    ...groups.flatMap(({ key, ...figures }) => row("group", key ?? "not_stated", figures)),
    ...regions.flatMap(({ key, ...figures }) => row("region", key ?? "not_stated", figures)),
  ];
  return stringify(lines, {
    header: true,
    columns: ["by", "key", "figure", "value"],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
