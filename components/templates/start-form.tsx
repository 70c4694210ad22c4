"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { readyMadeOrigins } from "@/lib/templates/schema";

/** Where a template begins: with one that is ready made, with a list of questions, or empty. */
export function StartForm({ action, roundId, locale }: { action: FormAction; roundId: string; locale: string }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("templates.start");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="roundId" value={roundId} />
      <RadioChoices
        name="origin"
        label={t("origin")}
        refusal={state.fields?.origin}
        defaultValue={typed(state, "origin", "by_area")}
        choices={readyMadeOrigins.map((value) => ({
          value,
          label: t(`origins.${value}`),
          sentence: t(`sentences.${value}`),
        }))}
      />
      <TextArea
        name="questions"
        label={t("questions")}
        hint={t("questionsHint")}
        rows={8}
        optional
        dir="auto"
        refusal={state.fields?.questions}
        defaultValue={typed(state, "questions")}
      />
      <SelectField
        name="language"
        label={t("language")}
        width="short"
        defaultValue={typed(state, "language", locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("begin")}
        </Button>
      </FormActions>
    </form>
  );
}
