import { LocalisedText } from "@/components/reading/localised-text";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { ConsultationTotals as Totals } from "@/lib/transparency/public";

type Props = { locale: string; consultations: readonly Totals[] };

/** What became of the contributions to each consultation, with the way to its own figures. */
export function ConsultationTotals({ locale, consultations }: Props) {
  const t = useTranslations("transparency");
  if (consultations.length === 0) return null;
  return (
    <section id="consultations">
      <h2>{t("consultations.title")}</h2>
      <Table
        id="by-consultation"
        title={t("consultations.title")}
        titleHidden
        columns={[
          { key: "title", label: t("consultations.consultation") },
          { key: "received", label: t("columns.received"), kind: "number" },
          { key: "published", label: t("outcomes.published"), kind: "number" },
          { key: "published_redacted", label: t("outcomes.published_redacted"), kind: "number" },
          { key: "refused", label: t("columns.refused"), kind: "number" },
          { key: "withdrawn", label: t("columns.withdrawn"), kind: "number" },
        ]}
        rows={consultations.map(({ slug, title, received, outcomes }) => ({
          id: slug,
          cells: {
            title: (
              <a href={`/${locale}/consultations/${slug}/transparency`}>
                <LocalisedText text={title} locale={locale} />
              </a>
            ),
            received,
            ...outcomes,
          },
        }))}
      />
    </section>
  );
}
