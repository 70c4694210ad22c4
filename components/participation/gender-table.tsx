import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { PeopleOf } from "@/lib/participation/public";

/** Persons who wrote what is published, by what they said of their gender; few of a kind are not counted out. */
export function GenderTable({ rows }: { rows: readonly PeopleOf[] }) {
  const t = useTranslations("participation.genders");
  const figures = useTranslations("transparency");
  const names = useTranslations("accounts.profile.genders");
  return (
    <section id="genders">
      <h2>{t("title")}</h2>
      <p className="quiet">{t("lead")}</p>
      <Table
        id="by-gender"
        title={t("title")}
        titleHidden
        columns={[
          { key: "label", label: t("head") },
          { key: "people", label: t("people"), kind: "number" },
        ]}
        rows={rows.map(({ key, people }) => ({
          id: key ?? "none",
          cells: {
            label: names(key ?? "none"),
            people:
              people === null ? (
                <abbr className="quiet small" title={figures("withheldWhy")}>
                  {figures("withheld")}
                </abbr>
              ) : (
                people
              ),
          },
        }))}
      />
    </section>
  );
}
