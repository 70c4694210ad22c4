import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";

type Props = {
  groups: readonly StakeholderGroupName[];
  chosen: StakeholderGroupName | null;
  label: string;
  /** What no choice stands for. */
  noneLabel: string;
};

/** Which group's questions are shown; a plain form that reloads the page. */
export function GroupChoice({ groups, chosen, label, noneLabel }: Props) {
  const names = useTranslations("public.groups");
  const t = useTranslations("templates.preview");
  return (
    <form className="filters" method="get">
      <SelectField
        name="group"
        label={label}
        defaultValue={chosen ?? ""}
        options={[{ value: "", label: noneLabel }, ...groups.map((value) => ({ value, label: names(value) }))]}
      />
      <Button>{t("show")}</Button>
    </form>
  );
}
