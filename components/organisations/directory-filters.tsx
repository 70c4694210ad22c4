import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { isLocale } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { countryChoices } from "@/lib/organisations/countries";
import type { PublicOrganisationFilter } from "@/lib/organisations/public-filter";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { topicChoices } from "@/lib/organisations/topics";

type Props = {
  locale: string;
  filter: PublicOrganisationFilter;
  countries: readonly string[];
  clearHref: string | null;
};

/** Narrows the directory by name, group, topic and country; a plain form that reloads the page. */
export function DirectoryFilters({ locale, filter, countries, clearHref }: Props) {
  const t = useTranslations("organisations.directory");
  const groups = useTranslations("public.groups");
  const all = { value: "", label: t("all") };
  return (
    <form className="filters" method="get" role="search" aria-label={t("narrow")}>
      <TextField name="q" type="search" label={t("q")} defaultValue={filter.q ?? ""} maxLength={100} dir="auto" grow />
      <SelectField
        name="group"
        label={t("group")}
        defaultValue={filter.group?.[0] ?? ""}
        options={[all, ...stakeholderGroups.map((value) => ({ value, label: groups(value) }))]}
      />
      <SelectField
        name="topic"
        label={t("topic")}
        defaultValue={filter.topic?.[0] ?? ""}
        options={[
          all,
          ...topicChoices(isLocale(locale) ? locale : "en").map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        name="country"
        label={t("country")}
        defaultValue={filter.country?.[0] ?? ""}
        options={[all, ...countryChoices(locale, countries).map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Button>{t("show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("clear")}</a>}
    </form>
  );
}
