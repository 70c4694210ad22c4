import { IslandScript } from "@/components/islands/island-script";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, type SelectOption } from "@/components/ui/field";
import { type AnswersFilter, answerFields, partName } from "@/lib/answers/schema";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { normLetter } from "@/lib/templates/norm-names";

type Props = {
  filter: AnswersFilter;
  /** Which of the choices this page offers, with the values that a reader can pick. */
  parts?: readonly SelectOption[];
  areas?: readonly SelectOption[];
  norms?: readonly string[];
  withLanguage?: boolean;
  /** Null where nothing is narrowed. */
  clearHref: string | null;
};

/** Narrows answers by question, area, norm, field, group and language; a plain form that reloads the page. */
export function AnswersFilters({ filter, parts = [], areas = [], norms = [], withLanguage, clearHref }: Props) {
  const t = useTranslations("answers");
  const words = useTranslations("public");
  const part = useTranslations("templates.part");
  const select = (name: keyof AnswersFilter, options: readonly SelectOption[], chosen: string | undefined) =>
    options.length === 0 ? null : (
      <SelectField
        name={name}
        label={t(`filters.${name}`)}
        defaultValue={chosen ?? ""}
        options={[{ value: "", label: words("filters.all") }, ...options]}
      />
    );
  return (
    <search>
      <live-filters>
        <Disclosure summary={t("filters.title")} open={clearHref !== null} kind="filter-fold">
          <form className="filters" method="get" aria-label={t("filters.title")}>
            {select("part", parts, filter.part ? partName(filter.part) : undefined)}
            {select("area", areas, filter.area ?? undefined)}
            {select(
              "norm",
              norms.map((value) => ({ value, label: part("normNamed", { letter: normLetter(value) }) })),
              filter.norm ?? undefined,
            )}
            {select(
              "field",
              answerFields.map((value) => ({ value, label: t(`fields.${value}`) })),
              filter.field ?? undefined,
            )}
            {select(
              "group",
              stakeholderGroups.map((value) => ({ value, label: words(`groups.${value}`) })),
              filter.group?.[0],
            )}
            {withLanguage
              ? select(
                  "language",
                  locales.map((value) => ({ value, label: localeNames[value] })),
                  filter.language?.[0],
                )
              : null}
            <Button>{words("filters.show")}</Button>
            {clearHref === null ? null : <a href={clearHref}>{t("filters.clear")}</a>}
          </form>
        </Disclosure>
        <IslandScript name="filters" />
      </live-filters>
    </search>
  );
}
