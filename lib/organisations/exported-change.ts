import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import { linesOf } from "./entry-facts";
import type { PublicChange } from "./public-changes";

const severals: readonly string[] = ["aliases", "topics", "partOf"];

/** A line of the history of an entry as exports give it; null is not stated, and not said. */
export function exportedChange({ fact, before, after, at, by, beforeAsOf, asOf, source }: PublicChange) {
  const stated = (text: string) => (text === "" ? null : severals.includes(fact) ? linesOf(text) : text);
  return {
    ...{ fact, before: stated(before), beforeAsOf, after: stated(after), asOf },
    ...{ changedAt: at.toISOString(), by, source },
  };
}

/** The same as a table. */
export function changeTable(changes: readonly PublicChange[]): ListTable {
  const cell = (value: string | string[] | null) => (Array.isArray(value) ? value.join(cellSeparator) : value);
  return {
    columns: ["fact", "before", "beforeAsOf", "after", "asOf", "changedAt", "by", "source"],
    rows: changes.map(exportedChange).map((row) => ({ ...row, before: cell(row.before), after: cell(row.after) })),
  };
}
