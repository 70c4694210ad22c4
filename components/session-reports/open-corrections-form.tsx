"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string; revision: number; zone: string };

/** Lays the report before those who took part, until an hour. */
export function OpenCorrectionsForm({ action, id, revision, zone }: Props) {
  const t = useTranslations("session-reports.open");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <TextField
        name="until"
        type="datetime-local"
        width="short"
        label={t("until", { zone })}
        hint={t("untilHint")}
        refusal={state.fields?.until}
        defaultValue={typed(state, "until")}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
