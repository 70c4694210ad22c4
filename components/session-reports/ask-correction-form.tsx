"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

/** Asks for a correction: what should read otherwise, and at which words. */
export function AskCorrectionForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("session-reports.ask");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="quote"
        label={t("quote")}
        hint={t("quoteHint")}
        optional
        rows={2}
        dir="auto"
        refusal={state.fields?.quote}
        defaultValue={typed(state, "quote")}
      />
      <TextArea
        name="words"
        label={t("words")}
        rows={4}
        dir="auto"
        refusal={state.fields?.words}
        defaultValue={typed(state, "words")}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
