"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

/** Shows the name, for a reason that is written down first. */
export function LookForm({ action, contributionId }: { action: FormAction; contributionId: string }) {
  const t = useTranslations("protection");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="contributionId" value={contributionId} />
      <TextArea
        name="reason"
        rows={3}
        label={t("look.why")}
        hint={t("look.whyHint")}
        refusal={state.fields?.reason}
        defaultValue={typed(state, "reason")}
      />
      <Button disabled={isSending}>{t("look.show")}</Button>
    </form>
  );
}
