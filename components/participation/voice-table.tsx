import { FigureBar } from "@/components/transparency/outcome-bar";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { VoiceOf } from "@/lib/participation/public";

type Props = {
  id: string;
  title: string;
  /** What the first column names. */
  head: string;
  rows: readonly (VoiceOf<string> & { label: string })[];
};

/** Contributions by group or region: a bar for each beside the largest, and every figure in numbers. */
export function VoiceTable({ id, title, head, rows }: Props) {
  const t = useTranslations("participation");
  const most = Math.max(...rows.map(({ contributions }) => contributions));
  return (
    <div className="voices">
      <Table
        id={id}
        title={title}
        titleHidden
        columns={[
          { key: "label", label: head },
          { key: "contributions", label: t("columns.contributions"), kind: "number" },
          { key: "bar", label: <span className="visually-hidden">{t("chart")}</span> },
          { key: "comments", label: t("columns.comments"), kind: "number" },
          { key: "inputs", label: t("columns.inputs"), kind: "number" },
          { key: "organisations", label: t("columns.organisations"), kind: "number" },
        ]}
        rows={rows.map(({ key, label, ...voice }) => ({
          id: key ?? "none",
          cells: { label, bar: <FigureBar value={voice.contributions} most={most} />, ...voice },
        }))}
      />
    </div>
  );
}
