import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { RegisterCounts } from "@/lib/accreditations/public";
import type { RegisterFilter } from "@/lib/accreditations/register-filter";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

type Props = {
  filter: RegisterFilter;
  states: readonly Exclude<keyof RegisterCounts, "all">[];
  clearHref: string | null;
};

/** Narrows the register by state and group; a plain form that reloads the page. */
export function RegisterFilters({ filter, states, clearHref }: Props) {
  const t = useTranslations("accreditations");
  const groups = useTranslations("public.groups");
  const all = { value: "", label: t("register.all") };
  return (
    <form className="filters" method="get" role="search" aria-label={t("register.narrow")}>
      <SelectField
        name="state"
        label={t("register.state")}
        defaultValue={filter.state?.[0] ?? ""}
        options={[all, ...states.map((value) => ({ value, label: t(`states.${value}`) }))]}
      />
      <SelectField
        name="group"
        label={t("register.group")}
        defaultValue={filter.group?.[0] ?? ""}
        options={[all, ...stakeholderGroups.map((value) => ({ value, label: groups(value) }))]}
      />
      <Button>{t("register.show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("register.clear")}</a>}
    </form>
  );
}
