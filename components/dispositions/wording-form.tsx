"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { answerStates } from "@/lib/dispositions/schema";
import type { StandardWording } from "@/lib/dispositions/wordings-query";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; processId: string /** Null for a new one. */; wording: StandardWording | null };

/** A standard wording: for which answer, and its words in up to six languages. */
export function WordingForm({ action, processId, wording }: Props) {
  const t = useTranslations("dispositions");
  const { state, isSending, form } = useKeptForm(action);
  const id = (name: string) => (wording === null ? name : `${name}-${wording.id}`);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="id" value={wording?.id ?? ""} />
      <SelectField
        name="state"
        id={id("state")}
        label={t("form.state")}
        refusal={state.fields?.state}
        defaultValue={typed(state, "state", wording?.state ?? "accepted")}
        options={answerStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <LocalisedFields
        name="words"
        scope={wording?.id}
        label={t("wordings.words")}
        value={wording?.words}
        state={state}
        lines={3}
      />
      <FormActions>
        <Button kind={wording === null ? "primary" : "secondary"} disabled={isSending}>
          {t("wordings.save")}
        </Button>
      </FormActions>
    </form>
  );
}
