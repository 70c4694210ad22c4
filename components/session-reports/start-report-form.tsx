"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  eventId: string;
  authorName: string;
  locale: string;
  languages: readonly { value: string; label: string }[];
};

/** Begins a report: in which language, and whose name stands under it. */
export function StartReportForm({ action, eventId, authorName, locale, languages }: Props) {
  const t = useTranslations("session-reports");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <SelectField
        name="language"
        label={t("form.language")}
        width="short"
        defaultValue={typed(state, "language", locale)}
        options={languages}
        refusal={state.fields?.language}
      />
      <TextField
        name="authorName"
        label={t("form.author")}
        hint={t("form.authorHint")}
        dir="auto"
        maxLength={200}
        defaultValue={typed(state, "authorName", authorName)}
        refusal={state.fields?.authorName}
      />
      <FormActions next={t("start.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("start.begin")}
        </Button>
      </FormActions>
    </form>
  );
}
