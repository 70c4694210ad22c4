"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; eventId: string; areas: readonly { value: string; label: string }[] };

/** Adds a recommendation or practice that an event yielded. */
export function OutcomeForm({ action, eventId, areas }: Props) {
  const t = useTranslations("session-reports.outcomes");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <LocalisedFields name="text" label={t("text")} lines={3} state={state} />
      <SelectField
        name="areaId"
        label={t("area")}
        width="short"
        defaultValue={typed(state, "areaId")}
        options={[{ value: "", label: t("noArea") }, ...areas]}
        refusal={state.fields?.areaId}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("add")}
        </Button>
      </FormActions>
    </form>
  );
}
