import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import type { Rapporteur } from "@/lib/dispositions/filter-options";
import { type DeskFilter, dispositionStates, filterStances } from "@/lib/dispositions/schema";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

type Props = {
  filter: DeskFilter;
  options: { organisations: readonly { slug: string; name: string }[]; tags: readonly string[] };
  rapporteurs: readonly Rapporteur[];
  clearHref: string | null;
};

/** Narrows the list of the desk; a plain form that reloads the page. */
export function DeskFilters({ filter, options, rapporteurs, clearHref }: Props) {
  const t = useTranslations("dispositions");
  const words = useTranslations("public");
  const all = { value: "", label: t("filters.all") };
  return (
    <Disclosure summary={t("filters.title")} kind="filter-fold" open={clearHref !== null}>
      <form className="filters" method="get" aria-label={t("filters.title")}>
        <SelectField
          name="state"
          label={t("filters.state")}
          defaultValue={filter.state ?? ""}
          options={[all, ...dispositionStates.map((value) => ({ value, label: t(`states.${value}`) }))]}
        />
        <TextField
          name="paragraph"
          label={t("filters.paragraph")}
          defaultValue={filter.paragraph ?? ""}
          maxLength={60}
          width="tiny"
          dir="auto"
        />
        <SelectField
          name="organisation"
          label={t("filters.organisation")}
          defaultValue={filter.organisation ?? ""}
          options={[all, ...options.organisations.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
        <SelectField
          name="group"
          label={t("filters.group")}
          defaultValue={filter.group ?? ""}
          options={[all, ...stakeholderGroups.map((value) => ({ value, label: words(`groups.${value}`) }))]}
        />
        <SelectField
          name="stance"
          label={t("filters.stance")}
          defaultValue={filter.stance ?? ""}
          options={[
            all,
            ...filterStances.map((value) => ({ value, label: words(`stances.${value}`) })),
            { value: "none", label: words("stances.general") },
          ]}
        />
        <SelectField
          name="assignee"
          label={t("filters.assignee")}
          defaultValue={filter.assignee ?? ""}
          options={[
            all,
            ...rapporteurs.map(({ id, name }) => ({ value: id, label: name })),
            { value: "none", label: t("filters.nobody") },
          ]}
        />
        {options.tags.length === 0 ? null : (
          <SelectField
            name="tag"
            label={t("filters.tag")}
            defaultValue={filter.tag ?? ""}
            options={[all, ...options.tags.map((value) => ({ value, label: value }))]}
          />
        )}
        <Button>{t("filters.show")}</Button>
        {clearHref === null ? null : <a href={clearHref}>{t("filters.clear")}</a>}
      </form>
    </Disclosure>
  );
}
