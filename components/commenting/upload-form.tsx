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
  versionId: string;
  languages: { value: string; label: string }[];
  /** Chosen before anybody chooses. */
  language: string;
};

const accepted = ".docx,.xlsx,.csv,text/csv";

/** Takes a filled form; what is in it is shown next. */
export function UploadForm({ action, versionId, languages, language }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("commenting.page");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={versionId} />
      <TextField
        name="file"
        type="file"
        label={t("file")}
        hint={t("fileHint")}
        refusal={state.fields?.file}
        accept={accepted}
      />
      <SelectField
        name="language"
        width="short"
        label={t("language")}
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", language)}
        options={languages}
      />
      <FormActions next={t("uploadNext")} saved={isSending ? t("reading") : null}>
        <Button kind="primary" disabled={isSending}>
          {t("upload")}
        </Button>
      </FormActions>
    </form>
  );
}
