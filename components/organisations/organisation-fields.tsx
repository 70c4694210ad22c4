"use client";

import { RadioChoices } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { ConfidentialFields } from "./confidential-fields";
import { DirectoryFields } from "./directory-fields";
import type { FieldLists, FieldsProps } from "./fields-props";
import { NameFields } from "./name-fields";
import { told } from "./refusals";

/** Every question about an organisation, the few that matter first. What stays empty is kept as not stated. */
export function OrganisationFields({
  lists,
  nameLocked = false,
  ...given
}: FieldsProps & {
  lists: FieldLists /** The name was verified and only administrators change it. */;
  nameLocked?: boolean;
}) {
  const t = useTranslations("organisations.fields");
  const groups = useTranslations("public.groups");
  const { answers, refusals } = given;
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={nameLocked ? t("nameLocked") : t("nameHint")}
        refusal={refusals.name}
        defaultValue={told(answers, "name")}
        readOnly={nameLocked}
        autoComplete="organization"
        dir="auto"
        required
      />
      <TextField
        name="acronym"
        label={t("acronym")}
        refusal={refusals.acronym}
        defaultValue={told(answers, "acronym")}
        width="short"
        dir="auto"
        optional
      />
      <RadioChoices
        name="stakeholderGroup"
        label={t("stakeholderGroup")}
        hint={t("stakeholderGroupHint")}
        refusal={refusals.stakeholderGroup}
        defaultValue={told(answers, "stakeholderGroup")}
        choices={[
          ...stakeholderGroups.map((value) => ({ value, label: groups(value) })),
          { value: "", label: t("notStated") },
        ]}
        optional
      />
      <SelectField
        // React resets a select to the option it was first given; a new key gives it the chosen one.
        key={told(answers, "country")}
        name="country"
        label={t("country")}
        hint={t("countryHint")}
        refusal={refusals.country}
        defaultValue={told(answers, "country")}
        options={[
          { value: "", label: t("notStated") },
          ...lists.countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        optional
      />
      <ConfidentialFields {...given} />
      <NameFields {...given} />
      <DirectoryFields {...given} topics={lists.topics} />
    </>
  );
}
