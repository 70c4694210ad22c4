import { answeredColumns, type FormColumn, type FormName, formNames, forms } from "./forms";

/**
 * A heading with what may differ between copies of a form taken away: case, white space, examples in brackets,
 * numbers before it and marks of notes behind it ("Type of comment²", "Clause/ Subclause (e.g. 3.1)").
 */
function bareHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("\u00AD", "")
    .replace(/\([^)]*\)?/g, " ")
    .replace(/^\s*\d+\s*[.)]\s*/, "")
    .replace(/[\d*.:,]+\s*$/g, " ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ")
    .replace(/\/\s*$/, "")
    .trim()
    .replace(/,? ?etc$/, "");
}

function isHeading(cell: string, column: FormColumn | undefined): boolean {
  return column !== undefined && bareHeading(cell) === bareHeading(column.heading);
}

/** Where a row of headings departs from the form. */
export type HeadingFault = {
  /** Position of the column, from 1. */
  column: number;
  /** The heading that belongs there; null where the form has no more columns. */
  expected: string | null;
  /** What stands there; null where the row has no more cells. */
  found: string | null;
};

export type HeadingRow = { form: FormName; columns: readonly FormColumn[]; fault: HeadingFault | null };

/** As many headings of a form as make a row its row of headings, even if others were changed. */
const enoughHeadings = 3;

/** Reads a row as the headings of a form: null when it is something else, with the first fault when it was changed. */
export function readHeadings(cells: readonly string[]): HeadingRow | null {
  const given = withoutEmptyEnd(cells);
  const [best] = formNames
    .map((form) => ({ form, score: scoreOf(given, form) }))
    .sort((left, right) => right.score - left.score);
  if (best === undefined || best.score < enoughHeadings) return null;
  const answered = answeredColumns(best.form);
  const columns = given.length > forms[best.form].length ? answered : forms[best.form];
  return { form: best.form, columns, fault: findFault(given, columns) };
}

function scoreOf(cells: readonly string[], form: FormName): number {
  const known = answeredColumns(form);
  return known.filter((column) => cells.some((cell) => isHeading(cell, column))).length;
}

function findFault(cells: readonly string[], columns: readonly FormColumn[]): HeadingFault | null {
  for (let index = 0; index < Math.max(cells.length, columns.length); index += 1) {
    const cell = cells[index];
    const column = columns[index];
    if (cell !== undefined && isHeading(cell, column)) continue;
    return {
      column: index + 1,
      expected: column?.heading ?? null,
      found: cell === undefined || cell.trim() === "" ? null : cell.replace(/\s+/g, " ").trim(),
    };
  }
  return null;
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}

/** The row under the headings of the real template that only counts its columns: 1, 2, (3), 4 … */
export function countsColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 2 && filled.every((cell) => /^\(?\d\)?$/.test(cell.trim()));
}
