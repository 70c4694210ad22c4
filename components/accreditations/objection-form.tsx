"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string };

/** The objection of a State, as the organiser received it. */
export function ObjectionForm({ action, id }: Props) {
  const t = useTranslations("accreditations.objection");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="objector"
        label={t("objector")}
        dir="auto"
        maxLength={200}
        refusal={state.fields?.objector}
        defaultValue={typed(state, "objector")}
      />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        optional
        refusal={state.fields?.reason}
        defaultValue={typed(state, "reason")}
        rows={4}
        dir="auto"
      />
      <FormActions next={t("next")}>
        <Button kind="danger" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
