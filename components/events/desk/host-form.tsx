"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { OrganisationNameField } from "@/components/organisations/organisation-name-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  eventId: string;
  countries: readonly { code: string; name: string }[];
  /** Names of the directory to choose from. */
  organisations: readonly string[];
};

const roles = ["organiser", "co_chair", "moderator", "rapporteur", "speaker"] as const;

/** Names one more who holds the event, presides or speaks. */
export function HostForm({ action, eventId, countries, organisations }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.hosts");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <SelectField
        name="role"
        label={t("role")}
        width="short"
        refusal={state.fields?.role}
        defaultValue={typed(state, "role", "organiser")}
        options={roles.map((value) => ({ value, label: t(`as.${value}`) }))}
      />
      <OrganisationNameField
        name="organisation"
        offered={organisations}
        label={t("organisation")}
        hint={t("organisationHint")}
        optional
        refusal={state.fields?.organisation}
        defaultValue={typed(state, "organisation")}
      />
      <SelectField
        name="country"
        label={t("country")}
        width="short"
        optional
        refusal={state.fields?.country}
        defaultValue={typed(state, "country")}
        options={[
          { value: "", label: t("noCountry") },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        name="name"
        dir="auto"
        label={t("name")}
        hint={t("nameHint")}
        optional
        refusal={state.fields?.name}
        defaultValue={typed(state, "name")}
      />
      <FormActions next={t("addNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("add")}
        </Button>
      </FormActions>
    </form>
  );
}
