"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

/** Addresses the call of a round to organisations by name. */
export function CallForm({ action, roundId }: { action: FormAction; roundId: string }) {
  const t = useTranslations("deadlines.call");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="roundId" value={roundId} />
      <TextArea
        name="organisations"
        rows={4}
        label={t("organisations")}
        hint={t("organisationsHint")}
        refusal={state.fields?.organisations}
        defaultValue={state.done === undefined ? typed(state, "organisations") : ""}
      />
      <Button disabled={isSending}>{t("button")}</Button>
    </form>
  );
}
