"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { longestWords } from "@/lib/appeals/schema";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; locale: string; contributionId: string };

/** The complaint of those who sent a contribution. */
export function AppealForm({ action, locale, contributionId }: Props) {
  const t = useTranslations("appeals.form");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="contributionId" value={contributionId} />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint", { most: longestWords })}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words")}
        rows={8}
        dir="auto"
      />
      <SelectField
        name="language"
        label={t("language")}
        width="short"
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <CheckField
        name="public"
        label={t("public")}
        hint={t("publicHint")}
        defaultChecked={typed(state, "public") === "true"}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
