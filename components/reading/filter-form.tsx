import { IslandScript } from "@/components/islands/island-script";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { impactKinds } from "@/lib/contributions/impact-kinds";
import { commentTypes, stances } from "@/lib/contributions/schema";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

type Query = Record<string, string | string[] | undefined>;

/** Narrows the comments of a text by group, kind and stance; a plain form that reloads the page. */
export function FilterForm({ query, clearHref }: { query: Query; clearHref: string | null }) {
  const t = useTranslations("public");
  const marks = useTranslations("contributions.marks");
  const choice = (name: string) => {
    const value = query[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const select = (
    name: "group" | "type" | "stance",
    words: "groups" | "types" | "stances",
    values: readonly string[],
  ) => (
    <SelectField
      name={name}
      label={t(`filters.${name}`)}
      defaultValue={choice(name) ?? ""}
      options={[
        { value: "", label: t("filters.all") },
        ...values.map((value) => ({ value, label: t(`${words}.${value}`) })),
      ]}
    />
  );
  return (
    <search>
      <live-filters>
        <Disclosure summary={t("filters.title")} open={clearHref !== null} kind="filter-fold">
          <form className="filters" method="get" aria-label={t("filters.title")}>
            {select("group", "groups", stakeholderGroups)}
            {select("type", "types", commentTypes)}
            {select("stance", "stances", stances)}
            <SelectField
              name="impact"
              label={marks("impactsTitle")}
              defaultValue={choice("impact") ?? ""}
              options={[
                { value: "", label: t("filters.all") },
                ...impactKinds.map((value) => ({ value, label: marks(`impacts.${value}`) })),
              ]}
            />
            <Button>{t("filters.show")}</Button>
            {clearHref === null ? null : <a href={clearHref}>{t("filters.clear")}</a>}
          </form>
        </Disclosure>
        <IslandScript name="filters" />
      </live-filters>
    </search>
  );
}
