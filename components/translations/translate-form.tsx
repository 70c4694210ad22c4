"use client";

import { Fragment } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { useFieldName } from "@/components/moderation/use-field-name";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { directionOf, localeNames, locales } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { OriginalForDesk } from "@/lib/translations/shown-original";

type Props = { action: FormAction; of: "contribution" | "paragraph"; target: string; original: OriginalForDesk };

const makers = ["person", "machine"] as const;

/** Each text of the original with a field for its translation under it, and who translated. */
export function TranslateForm({ action, of, target, original }: Props) {
  const t = useTranslations("translations.form");
  const locale = useLocale();
  const nameOf = useFieldName(locale);
  const { state, isSending, form } = useKeptForm(action);
  const others = locales.filter((language) => language !== original.language);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="target" value={target} />
      <SelectField
        name="language"
        width="short"
        label={t("language")}
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", others.find((language) => language === locale) ?? others[0])}
        options={others.map((value) => ({ value, label: localeNames[value] }))}
      />
      <RadioChoices
        name="by"
        label={t("by")}
        refusal={state.fields?.by}
        defaultValue={typed(state, "by", "person")}
        choices={makers.map((value) => ({ value, label: t(`makers.${value}`), sentence: t(`makerNext.${value}`) }))}
      />
      <TextField
        name="engine"
        label={t("engine")}
        hint={t("engineHint")}
        optional
        dir="auto"
        refusal={state.fields?.engine}
        defaultValue={typed(state, "engine")}
      />
      <TextField
        name="madeBy"
        label={t("madeBy")}
        hint={t("madeByHint")}
        optional
        dir="auto"
        refusal={state.fields?.madeBy}
        defaultValue={typed(state, "madeBy")}
      />
      {original.fields.map((field) => {
        const name = `words.${field.field}`;
        return (
          <Fragment key={field.field}>
            <blockquote className="plain-words" lang={original.language} dir={directionOf(original.language)}>
              {field.text}
            </blockquote>
            <TextArea
              name={name}
              label={field.field === "text" ? t("paragraph") : nameOf(field)}
              rows={Math.min(16, 3 + Math.floor(field.text.length / 90))}
              dir="auto"
              refusal={state.fields?.[name]}
              defaultValue={typed(state, name)}
            />
          </Fragment>
        );
      })}
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("add")}
        </Button>
      </FormActions>
    </form>
  );
}
