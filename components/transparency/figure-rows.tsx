import { Table } from "@/components/ui/table";
import { showDuration } from "@/lib/i18n/durations";
import { useTranslations } from "@/lib/i18n/words";
import type { FigureRow } from "@/lib/transparency/figures";
import { closedColumns } from "@/lib/transparency/schema";
import { FigureBar } from "./outcome-bar";

type Props = {
  id: string;
  locale: string;
  title: string;
  /** What the first column names. */
  head: string;
  rows: readonly (FigureRow<string> & { label: string })[];
};

/** Figures by group or region: a bar for what was published, and every figure in words and numbers. */
export function FigureRows({ id, locale, title, head, rows }: Props) {
  const t = useTranslations("transparency");
  const most = Math.max(...rows.map((row) => row.published + row.published_redacted));
  const figure = (value: number | null) =>
    value ?? (
      <abbr className="quiet small" title={t("withheldWhy")}>
        {t("withheld")}
      </abbr>
    );
  return (
    <div className="figure-rows">
      <Table
        id={id}
        title={title}
        titleHidden
        columns={[
          { key: "label", label: head },
          { key: "bar", label: <span className="visually-hidden">{t("chart")}</span> },
          { key: "received", label: t("columns.received"), kind: "number" },
          { key: "published", label: t("outcomes.published"), kind: "number" },
          { key: "published_redacted", label: t("outcomes.published_redacted"), kind: "number" },
          ...closedColumns.map((column) => ({ key: column, label: t(`columns.${column}`), kind: "number" as const })),
          { key: "median", label: t("columns.median"), kind: "number" },
        ]}
        rows={rows.map((row) => ({
          id: row.key ?? "none",
          cells: {
            label: row.label,
            bar: <FigureBar value={row.published + row.published_redacted} most={most} />,
            published: row.published,
            published_redacted: row.published_redacted,
            ...Object.fromEntries(closedColumns.map((column) => [column, figure(row[column])])),
            received: figure(row.received),
            median: row.median === null ? "–" : showDuration(row.median, locale),
          },
        }))}
      />
    </div>
  );
}
