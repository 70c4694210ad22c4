import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Table } from "@/components/ui/table";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OfficeHeld } from "@/lib/processes/queries";

/** Who holds which office; with an action, the offices that the reader may end carry a button. */
export function OfficeList({ locale, offices, end }: { locale: string; offices: OfficeHeld[]; end?: FormAction }) {
  const t = useTranslations("processes");
  return (
    <Table
      id="offices"
      title={t("page.team")}
      columns={[
        { key: "person", label: t("offices.column.person") },
        { key: "role", label: t("offices.column.role") },
        { key: "covers", label: t("offices.column.covers") },
        { key: "since", label: t("offices.column.since") },
        ...(end === undefined ? [] : [{ key: "act", label: t("offices.column.act") }]),
      ]}
      rows={offices.map((office) => ({
        id: office.id,
        cells: {
          person:
            office.name === null ? (
              <bdi>{office.email}</bdi>
            ) : (
              <>
                <bdi>{office.name}</bdi>{" "}
                <span className="quiet small">
                  <bdi>{office.email}</bdi>
                </span>
              </>
            ),
          role: t(`role.${office.role}`),
          covers:
            office.draft === null ? t("offices.wholeProcess") : <LocalisedText text={office.draft} locale={locale} />,
          since: <time dateTime={office.since.toISOString()}>{showDate(office.since, locale, "UTC")}</time>,
          act:
            end !== undefined && office.mayEnd ? (
              <ActForm action={end} kind="quiet" values={{ officeId: office.id }}>
                {t("offices.end")}
              </ActForm>
            ) : null,
        },
      }))}
    />
  );
}
