import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

export type TableColumn = {
  key: string;
  label: ReactNode;
  /** number: aligned at its end; wide: room for a sentence. */
  kind?: "text" | "number" | "wide";
};

/** One row. `cells` by column key; the first column names the row. */
export type TableRow = { id: string; cells: Readonly<Record<string, ReactNode>> };

const cellClasses = { text: undefined, number: "number-cell", wide: "wide-cell" } as const;

/**
 * A table that scrolls inside itself, keeps its first column, and can be reached by keyboard.
 * `title` names it; `download` holds links to the same rows as files. Show an EmptyState instead of no rows.
 */
export function Table({
  id,
  title,
  columns,
  rows,
  download,
  titleHidden,
}: {
  id: string;
  title: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  download?: ReactNode;
  /** When a heading above already says it. */
  titleHidden?: boolean;
}) {
  const t = useTranslations("ui");
  return (
    <div className="table" id={id}>
      <p className={titleHidden ? "visually-hidden" : "table-title"} id={`${id}-title`}>
        {title}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-label={t("tableScrolls", { title })}>
        <table aria-labelledby={`${id}-title`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={cellClasses[column.kind ?? "text"]}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {row.cells[column.key]}
                    </th>
                  ) : (
                    <td key={column.key} className={cellClasses[column.kind ?? "text"]}>
                      {row.cells[column.key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {download ? <p className="download">{download}</p> : null}
    </div>
  );
}
