import { FigureBar } from "@/components/transparency/outcome-bar";
import { Table } from "@/components/ui/table";
import type { AttendanceFigures, AttendanceRow } from "@/lib/attendance/figures";
import { useTranslations } from "@/lib/i18n/words";
import { regionName } from "@/lib/organisations/regions";

type Props = { locale: string; figures: AttendanceFigures };

/** Who registered, was approved and came, by group and by region: a bar for those present, and every figure in numbers. */
export function AttendanceRows({ locale, figures }: Props) {
  const t = useTranslations("attendance.figures");
  const groups = useTranslations("public.groups");
  return (
    <>
      <Rows
        id="attendance-by-group"
        title={t("byGroup")}
        rows={figures.groups.map((row) => ({ ...row, label: row.key === null ? t("noGroup") : groups(row.key) }))}
      />
      <Rows
        id="attendance-by-region"
        title={t("byRegion")}
        rows={figures.regions.map((row) => ({
          ...row,
          label: row.key === null ? t("noRegion") : regionName(row.key, locale),
        }))}
      />
    </>
  );
}

type Labelled = AttendanceRow<string | null> & { label: string };

function Rows({ id, title, rows }: { id: string; title: string; rows: readonly Labelled[] }) {
  const t = useTranslations("attendance.figures");
  const shown = rows.filter(({ registered }) => registered !== 0);
  const most = Math.max(...shown.map(({ present }) => present ?? 0));
  const figure = (value: number | null) =>
    value ?? (
      <abbr className="quiet small" title={t("withheldWhy")}>
        {t("withheld")}
      </abbr>
    );
  if (shown.length === 0) return null;
  return (
    <div className="figure-rows">
      <Table
        id={id}
        title={title}
        columns={[
          { key: "label", label: title },
          { key: "registered", label: t("registered"), kind: "number" },
          { key: "approved", label: t("approved"), kind: "number" },
          { key: "present", label: t("present"), kind: "number" },
          { key: "bar", label: <span className="visually-hidden">{t("chart")}</span> },
        ]}
        titleHidden
        rows={shown.map(({ key, label, registered, approved, present }) => ({
          id: key ?? "none",
          cells: {
            label,
            bar: present === null ? null : <FigureBar value={present} most={most} />,
            registered: figure(registered),
            approved: figure(approved),
            present: figure(present),
          },
        }))}
      />
    </div>
  );
}
