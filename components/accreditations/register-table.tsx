import { Table } from "@/components/ui/table";
import type { RegisterLine } from "@/lib/accreditations/public";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import { ObjectionList } from "./objection-list";
import { StateOf } from "./state-of";

type Props = { locale: string; lines: readonly RegisterLine[]; showsObjections: boolean; csv: string; json: string };

/** The register, a row for each organisation. */
export function RegisterTable({ locale, lines, showsObjections, csv, json }: Props) {
  const t = useTranslations("accreditations.register");
  const groups = useTranslations("public.groups");
  return (
    <Table
      id="register"
      title={t("table")}
      titleHidden
      columns={[
        { key: "organisation", label: t("organisation") },
        { key: "state", label: t("state") },
        { key: "group", label: t("group") },
        { key: "country", label: t("country") },
        ...(showsObjections ? [{ key: "objections", label: t("objectedBy"), kind: "wide" as const }] : []),
        { key: "heard", label: t("heard"), kind: "number" },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          organisation:
            line.slug === null ? (
              <bdi>{line.name}</bdi>
            ) : (
              <a href={`/${locale}/organisations/${line.slug}`}>
                <bdi>{line.name}</bdi>
              </a>
            ),
          state: <StateOf locale={locale} {...line} />,
          group: line.group === null ? t("notStated") : groups(line.group),
          country: line.country === null ? t("notStated") : countryName(line.country, locale),
          objections: line.objections.length === 0 ? null : <ObjectionList objections={line.objections} />,
          heard: line.heard,
        },
      }))}
      download={
        <>
          <a href={csv}>{t("csv")}</a> <a href={json}>{t("json")}</a>
        </>
      }
    />
  );
}
