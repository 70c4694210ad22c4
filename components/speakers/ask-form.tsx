"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  itemId: string;
  /** Those of the organisation who hold a place. */
  registered: readonly string[];
};

/** Asks for the floor under one item. */
export function AskForm({ action, itemId, registered }: Props) {
  const t = useTranslations("speakers.ask");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="itemId" value={itemId} />
      <TextField
        name="speaker"
        id={`speaker-${itemId}`}
        list={`registered-${itemId}`}
        label={t("speaker")}
        hint={t("speakerHint")}
        dir="auto"
        autoComplete="off"
        refusal={state.fields?.speaker}
        defaultValue={typed(state, "speaker")}
      />
      <datalist id={`registered-${itemId}`}>
        {registered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="speakerTitle"
        id={`title-${itemId}`}
        label={t("speakerTitle")}
        optional
        dir="auto"
        refusal={state.fields?.speakerTitle}
        defaultValue={typed(state, "speakerTitle")}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
