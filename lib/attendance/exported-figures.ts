import { stringify } from "csv-stringify/sync";
import { inLocale } from "@/lib/kernel/localised";
import type { SessionFigures } from "./desk-figures";
import type { AttendanceFigures } from "./figures";

/**
 * Figures of an event as CSV (RFC 4180) with a head: one figure a line, by what it is broken down (all, group, region),
 * for which of them, which figure, and its value; "withheld" where it could tell of whom it speaks.
 */
export function attendanceAsCsv(figures: AttendanceFigures): string {
  return csvOf(linesOf(figures));
}

/** The same for organisers, with the sessions of a series by their titles. */
export function deskFiguresAsCsv(
  { figures, sessions }: { figures: AttendanceFigures; sessions: readonly SessionFigures[] },
  locale: string,
): string {
  return csvOf([
    ...linesOf(figures),
    ...sessions.flatMap(({ title, registered, approved, present }) =>
      row("session", inLocale(title, locale).text, { registered, approved, present }),
    ),
  ]);
}

type Line = { by: string; key: string; figure: string; value: number | string };

function linesOf({ registered, approved, present, groups, regions }: AttendanceFigures): Line[] {
  return [
    ...row("all", "", { registered, approved, present }),
    ...groups.flatMap(({ key, ...figures }) => row("group", key ?? "not_stated", figures)),
    ...regions.flatMap(({ key, ...figures }) => row("region", key ?? "not_stated", figures)),
  ];
}

function row(by: string, key: string, figures: Record<string, number | null>): Line[] {
  return Object.entries(figures).map(([figure, value]) => ({ by, key, figure, value: value ?? "withheld" }));
}

function csvOf(lines: readonly Line[]): string {
  return stringify([...lines], {
    header: true,
    columns: ["by", "key", "figure", "value"],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
