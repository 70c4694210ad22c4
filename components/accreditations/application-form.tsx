"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { longestText } from "@/lib/accreditations/schema";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  locale: string;
  processId: string;
  /** What stands in an application that is corrected; null for a new one. */
  application: { revision: number; why: string; work: string; document: string | null; language: string } | null;
  isCorrected: boolean;
};

/** Why an organisation wants to take part in a process, and what it has done. */
export function ApplicationForm({ action, locale, processId, application, isCorrected }: Props) {
  const t = useTranslations("accreditations.form");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="seenRevision" value={application?.revision ?? 0} />
      <TextArea
        name="why"
        label={t("why")}
        hint={t("whyHint", { most: longestText })}
        refusal={state.fields?.why}
        defaultValue={typed(state, "why", application?.why)}
        rows={6}
        dir="auto"
      />
      <TextArea
        name="work"
        label={t("work")}
        hint={t("workHint")}
        refusal={state.fields?.work}
        defaultValue={typed(state, "work", application?.work)}
        rows={6}
        dir="auto"
      />
      <TextField
        name="document"
        type="url"
        dir="ltr"
        label={t("document")}
        hint={t("documentHint")}
        optional
        refusal={state.fields?.document}
        defaultValue={typed(state, "document", application?.document ?? "")}
      />
      <SelectField
        name="language"
        label={t("language")}
        width="short"
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", application?.language ?? locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {isCorrected ? t("sendAgain") : t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
