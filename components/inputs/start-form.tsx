"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  roundId: string;
  draftKey: string;
  /** The session at which it is filed; null for none. */
  eventId: string | null;
  languages: readonly { value: string; label: string }[];
  language: string;
};

/** Begins an input in the language that is chosen. */
export function StartForm({ action, roundId, draftKey, eventId, languages, language }: Props) {
  const t = useTranslations("inputs.start");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="draftKey" value={draftKey} />
      {eventId === null ? null : <input type="hidden" name="eventId" value={eventId} />}
      <SelectField
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        refusal={state.fields?.language}
        options={languages}
        defaultValue={language}
        width="short"
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("begin")}
        </Button>
      </FormActions>
    </form>
  );
}
