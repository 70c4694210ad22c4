"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  contributionId: string;
  /** Whether choosing a document is what the page is for now. */
  isFirst: boolean;
};

/** Takes a document to be read; without scripts it is sent as any form. */
export function DocumentForm({ action, contributionId, isFirst }: Props) {
  const t = useTranslations("imports.upload");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="contributionId" value={contributionId} />
      <TextField
        name="file"
        type="file"
        label={t("file")}
        hint={t("fileHint")}
        refusal={state.fields?.file}
        accept=".pdf,.docx,.odt,.html,.htm,.md,.markdown,.txt"
        required
      />
      <FormActions saved={isSending ? t("reading") : ""} next={t("next")}>
        <Button kind={isFirst ? "primary" : "secondary"} disabled={isSending}>
          {t("read")}
        </Button>
      </FormActions>
    </form>
  );
}
