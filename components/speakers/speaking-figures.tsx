import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import { regionName } from "@/lib/organisations/regions";
import type { SpeakingRow, SpeakingTable } from "@/lib/speakers/figures";

type Props = { locale: string; slug: string; table: SpeakingTable };

/** How many asked for the floor, were heard and were not, by group and by region. */
export function SpeakingFiguresSection({ locale, slug, table }: Props) {
  const t = useTranslations("speakers.figures");
  const groups = useTranslations("public.groups");
  if (table.all.asked === 0) return null;
  const named = <Key,>(rows: readonly SpeakingRow<Key>[], nameOf: (key: Key | null) => string) =>
    rows.map(({ key, ...row }) => ({ ...row, label: nameOf(key) }));
  return (
    <section id="figures" className="speaking-figures">
      <h2>{t("title")}</h2>
      <Rows
        id="asked-by-group"
        title={t("byGroup")}
        rows={named(table.groups, (key) => (key === null ? t("noGroup") : groups(key)))}
      />
      <Rows
        id="asked-by-region"
        title={t("byRegion")}
        rows={named(table.regions, (key) => (key === null ? t("noRegion") : regionName(key, locale)))}
      />
      <p className="small">
        <a href={`/api/v1/events/${slug}/speaking.csv`}>{t("download")}</a>
      </p>
    </section>
  );
}

type RowsProps = {
  id: string;
  title: string;
  rows: readonly { label: string; asked: number; heard: number; notHeard: number }[];
};

function Rows({ id, title, rows }: RowsProps) {
  const t = useTranslations("speakers.figures");
  return (
    <Table
      id={id}
      title={title}
      titleHidden
      columns={[
        { key: "label", label: title },
        { key: "asked", label: t("asked"), kind: "number" },
        { key: "heard", label: t("heard"), kind: "number" },
        { key: "notHeard", label: t("notHeard"), kind: "number" },
      ]}
      rows={rows.map(({ label, ...row }) => ({ id: label, cells: { label, ...row } }))}
    />
  );
}
