"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";

type Props = {
  action: FormAction;
  template: { id: string; revision: number; guidance: Localised; maxWords: number | null; asksAbout: boolean };
};

/** What holds for the whole form: the words above it, its length, and whether the submitter says who it is. */
export function SettingsForm({ action, template }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("templates.settings");
  const asksAbout = state.values === undefined ? template.asksAbout : typed(state, "asksAbout") === "true";
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="templateId" value={template.id} />
      <input type="hidden" name="seenRevision" value={template.revision} />
      <LocalisedFields
        name="guidance"
        label={t("guidance")}
        hint={t("guidanceHint")}
        lines={4}
        optional
        state={state}
        value={template.guidance}
      />
      <TextField
        name="maxWords"
        type="number"
        min={1}
        max={100_000}
        width="tiny"
        label={t("maxWords")}
        hint={t("maxWordsHint")}
        optional
        refusal={state.fields?.maxWords}
        defaultValue={typed(state, "maxWords", template.maxWords?.toString())}
      />
      <CheckField name="asksAbout" label={t("asksAbout")} hint={t("asksAboutHint")} defaultChecked={asksAbout} />
      <FormActions>
        <Button disabled={isSending}>{t("save")}</Button>
      </FormActions>
    </form>
  );
}
