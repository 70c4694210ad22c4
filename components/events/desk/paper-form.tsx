"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import type { EventDocumentsForDesk } from "@/lib/events/desk-documents";
import { isolated } from "@/lib/i18n/isolated";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { action: FormAction; papers: EventDocumentsForDesk };

/** A paper by its address, as a file, or as a version of a draft; or a new version of one that is here. */
export function PaperForm({ action, papers }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.papers");
  const locale = useLocale();
  const field = (name: string) => ({ name, refusal: state.fields?.[name], defaultValue: typed(state, name) });
  const current = papers.documents.filter(({ isReplaced }) => !isReplaced);
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={papers.id} />
      {current.length === 0 ? null : (
        <SelectField
          {...field("replacesId")}
          label={t("replaces")}
          hint={t("replacesHint")}
          options={[
            { value: "", label: t("newPaper") },
            ...current.map(({ id, number, version, title }) => ({
              value: id,
              label: t("versionOf", { title: isolated(inLocale(title, locale).text), number: number ?? "", version }),
            })),
          ]}
        />
      )}
      <LocalisedFields name="title" label={t("paperTitle")} state={state} />
      <div className="field-row">
        <TextField {...field("number")} label={t("number")} dir="auto" optional />
        <SelectField
          {...field("language")}
          label={t("language")}
          optional
          options={[
            { value: "", label: t("notStated") },
            ...locales.map((value) => ({ value, label: localeNames[value] })),
          ]}
        />
      </div>
      <fieldset className="stack-fields">
        <legend>{t("where")}</legend>
        <p className="hint-text">{t("whereHint")}</p>
        <TextField {...field("link")} type="url" dir="ltr" label={t("link")} optional />
        <TextField
          name="file"
          type="file"
          accept={acceptedEndings}
          label={t("file")}
          hint={t("fileHint")}
          optional
          refusal={state.fields?.file}
        />
        {papers.versions.length === 0 ? null : (
          <SelectField
            {...field("draftVersionId")}
            label={t("draft")}
            optional
            options={[
              { value: "", label: t("noDraft") },
              ...papers.versions.map(({ id, title, label }) => ({
                value: id,
                label: `${isolated(inLocale(title, locale).text)} · ${isolated(inLocale(label, locale).text)}`,
              })),
            ]}
          />
        )}
      </fieldset>
      <div className="field-row">
        <TextField {...field("commentsFrom")} type="date" label={t("commentsFrom")} optional />
        <TextField {...field("commentsUntil")} type="date" label={t("commentsUntil")} optional />
      </div>
      <FormActions next={t("addNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("add")}
        </Button>
      </FormActions>
    </form>
  );
}
