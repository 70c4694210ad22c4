"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  locale: string;
  /** Of the request. */
  id: string;
  /** What was handed in before; null for nothing. */
  statement: { revision: number; language: string; text: string; fileName: string | null } | null;
  /** Whether it was said already: its words then go to a moderator at once. */
  isSaid: boolean;
};

/** Hands in the words of a statement, as text, as a file, or both; or replaces them. */
export function StatementForm({ action, locale, id, statement, isSaid }: Props) {
  const t = useTranslations("speakers.handIn");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={statement?.revision ?? 0} />
      <TextArea
        name="text"
        id={`text-${id}`}
        label={t("text")}
        hint={t(isSaid ? "textHintLate" : "textHint")}
        rows={10}
        dir="auto"
        refusal={state.fields?.text}
        defaultValue={typed(state, "text", statement?.text)}
      />
      <TextField
        name="file"
        id={`file-${id}`}
        type="file"
        label={t(statement?.fileName === null || statement === null ? "file" : "otherFile")}
        hint={t("fileHint")}
        optional
        refusal={state.fields?.file}
      />
      {statement === null || statement.fileName === null ? null : (
        <CheckField
          name="keepFile"
          id={`without-${id}`}
          value="false"
          label={t("withoutFile", { name: statement.fileName })}
        />
      )}
      <SelectField
        name="language"
        id={`language-${id}`}
        label={t("language")}
        width="short"
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", statement?.language ?? locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <FormActions next={t(isSaid ? "nextLate" : "next")}>
        <Button kind="primary" disabled={isSending}>
          {t(statement === null ? "send" : "replace")}
        </Button>
      </FormActions>
    </form>
  );
}
