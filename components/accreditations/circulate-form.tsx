"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  processId: string;
  zones: readonly string[];
  /** What is complete and may go on the list. */
  applications: readonly { id: string; organisation: string }[];
};

/** Chooses what goes on a list, and the hour until which it is sent round. */
export function CirculateForm({ action, processId, zones, applications }: Props) {
  const t = useTranslations("accreditations.desk");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="ids[]" value="" />
      <CheckboxChoices
        name="ids[]"
        id="ids"
        label={t("onTheList")}
        refusal={state.fields?.ids}
        defaultValues={ticked(
          state,
          "ids",
          applications.map(({ id }) => id),
        )}
        choices={applications.map(({ id, organisation }) => ({ value: id, label: <bdi>{organisation}</bdi> }))}
      />
      <TextField
        name="silentUntil"
        type="datetime-local"
        width="short"
        label={t("hour")}
        hint={t("hourHint")}
        refusal={state.fields?.silentUntil}
        defaultValue={typed(state, "silentUntil")}
      />
      <SelectField
        name="zone"
        label={t("zone")}
        width="short"
        dir="ltr"
        refusal={state.fields?.zone}
        defaultValue={typed(state, "zone", "UTC")}
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <FormActions next={t("circulateNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("circulateSend")}
        </Button>
      </FormActions>
    </form>
  );
}
