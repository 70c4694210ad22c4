"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  tableId: string;
  counts: { refused: number; foreign: number };
  organisation: string | null;
};

/** Confirms the rows that are shown; what is left out, or taken over from others, has to be said. */
export function ConfirmForm({ action, tableId, counts, organisation }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("commenting.preview");
  const name = organisation ?? "";
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="tableId" value={tableId} />
      {counts.refused === 0 ? null : (
        <CheckboxChoices
          name="leaveOut"
          label={t("leaveOutLegend")}
          refusal={state.fields?.leaveOut}
          choices={[
            {
              value: "yes",
              label: t("leaveOut", { count: counts.refused }),
              sentence: t("leaveOutSentence"),
            },
          ]}
        />
      )}
      {counts.foreign === 0 ? null : (
        <CheckboxChoices
          name="takeOver"
          label={t("takeOverLegend")}
          choices={[
            {
              value: "yes",
              label: t("takeOver", { count: counts.foreign, name }),
              sentence: t("takeOverSentence"),
            },
          ]}
        />
      )}
      <FormActions next={organisation === null ? t("confirmNextAlone") : t("confirmNext", { name })}>
        <Button kind="primary" disabled={isSending}>
          {t("confirm")}
        </Button>
      </FormActions>
    </form>
  );
}
