"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

/** The rapporteur's answer to one correction. */
export function AnswerForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("session-reports.corrections");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <RadioChoices
        name="decision"
        id={`decision-${id}`}
        label={t("decision")}
        refusal={state.fields?.decision}
        defaultValue={typed(state, "decision")}
        choices={[
          { value: "accepted", label: t("state.accepted") },
          { value: "not_accepted", label: t("state.not_accepted") },
        ]}
      />
      <TextArea
        name="answer"
        id={`answer-${id}`}
        label={t("answerLabel")}
        rows={2}
        dir="auto"
        refusal={state.fields?.answer}
        defaultValue={typed(state, "answer")}
      />
      <FormActions next={t("answerNext")}>
        <Button disabled={isSending}>{t("send")}</Button>
      </FormActions>
    </form>
  );
}
