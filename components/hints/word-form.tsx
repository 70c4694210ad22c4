"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; processId: string; locale: string };

/** Adds a word to those that a process looks for. */
export function WordForm({ action, processId, locale }: Props) {
  const t = useTranslations("hints.words");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="active" value="true" />
      <SelectField
        name="language"
        label={t("language")}
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <TextField
        name="word"
        label={t("word")}
        hint={t("wordHint")}
        refusal={state.fields?.word}
        defaultValue={typed(state, "word")}
        maxLength={60}
        width="short"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <Button kind="primary" disabled={isSending}>
          {t("submit")}
        </Button>
      </FormActions>
    </form>
  );
}
