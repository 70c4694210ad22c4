"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { adoptions, placementStates } from "@/lib/placements/schema";

type Props = {
  action: FormAction;
  placement: {
    id: string;
    revision: number;
    state: string;
    paragraphIds: string[];
    /** Null when no words were proposed. */
    adoption: string | null;
  };
  /** Every paragraph of the later version. */
  choices: { id: string; number: string | null; opening: string }[];
};

/** Where a comment stands and what became of its words, as a person says it. */
export function CorrectionForm({ action, placement, choices }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("placements");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="placementId" value={placement.id} />
      <input type="hidden" name="seenRevision" value={placement.revision} />
      <RadioChoices
        name="state"
        label={t("correct.state")}
        refusal={state.fields?.state}
        defaultValue={typed(state, "state", placement.state)}
        choices={placementStates.map((value) => ({
          value,
          label: t(`state.${value}`),
          sentence: t(`correct.states.${value}`),
        }))}
      />
      <TextField
        name="numbers"
        dir="ltr"
        width="short"
        optional
        label={t("correct.numbers")}
        hint={t("correct.numbersHint")}
        refusal={state.fields?.numbers}
        defaultValue={typed(state, "numbers")}
        autoComplete="off"
      />
      <SelectField
        name="paragraphIds[]"
        id="paragraphIds"
        multiple
        size={8}
        optional
        label={t("correct.list")}
        hint={t("correct.listHint")}
        refusal={state.fields?.paragraphIds}
        defaultValue={[...ticked(state, "paragraphIds", placement.paragraphIds)]}
        options={choices.map(({ id, number, opening }) => ({
          value: id,
          label: `${number ?? t("correct.heading")} · ${opening}`,
        }))}
      />
      {placement.adoption === null ? null : (
        <RadioChoices
          name="adoption"
          label={t("correct.adoption")}
          hint={t("correct.adoptionHint")}
          refusal={state.fields?.adoption}
          defaultValue={typed(state, "adoption", placement.adoption)}
          choices={adoptions.map((value) => ({ value, label: t(`correct.adoptions.${value}`) }))}
        />
      )}
      <FormActions next={t("correct.lead")}>
        <Button kind="primary" disabled={isSending}>
          {t("correct.save")}
        </Button>
      </FormActions>
    </form>
  );
}
