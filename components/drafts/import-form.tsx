"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { FormState } from "@/lib/web/form-state";
import { SourceFields } from "./source-fields";
import { TranslationFields } from "./translation-fields";

type Props = {
  action: FormAction;
  draftId: string;
  /** Versions that a translation can follow. */
  originals: { id: string; label: Localised; language: string; status: string }[];
};

/** Starts a version of a draft from a file, pasted words, or nothing. */
export function ImportForm({ action, draftId, originals }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("drafts.import");
  const words = useTranslations("drafts.translation");
  const locale = useLocale();
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="draftId" value={draftId} />
      <LocalisedFields name="label" label={t("label")} hint={t("labelHint")} state={state} />
      <TextField
        name="slug"
        label={t("slug")}
        hint={t("slugHint")}
        optional
        width="short"
        dir="ltr"
        autoCapitalize="none"
        refusal={state.fields?.slug}
        defaultValue={typed(state, "slug")}
      />
      <SelectField
        name="language"
        width="short"
        label={t("language")}
        refusal={state.fields?.language}
        defaultValue={typed(state, "language", locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      {originals.length === 0 ? null : (
        <SelectField
          name="translationOfId"
          label={t("translationOf")}
          hint={t("translationHint")}
          refusal={state.fields?.translationOfId}
          defaultValue={typed(state, "translationOfId")}
          options={[
            { value: "", label: t("original") },
            ...originals.map(({ id, label, language }) => ({
              value: id,
              label: `${inLocale(label, locale).text} (${language})`,
            })),
          ]}
        />
      )}
      {originals.length === 0 ? null : (
        <Disclosure summary={words("title")} open={state.refusal === undefined ? undefined : true}>
          <TranslationFields state={state} />
        </Disclosure>
      )}
      <GoesOnField state={state} originals={originals.filter(({ status }) => status !== "draft")} />
      <TextField
        name="title"
        label={t("versionTitle")}
        hint={t("versionTitleHint")}
        optional
        dir="auto"
        refusal={state.fields?.title}
        defaultValue={typed(state, "title")}
      />
      <SourceFields state={state} />
      <FormActions sticky next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("go")}
        </Button>
      </FormActions>
    </form>
  );
}

/** The published text that an original goes on from. */
function GoesOnField({ state, originals }: { state: FormState; originals: Props["originals"] }) {
  const t = useTranslations("lineage");
  const locale = useLocale();
  if (originals.length === 0) return null;
  return (
    <SelectField
      name="goesOnFrom"
      label={t("import.goesOnFrom")}
      hint={t("import.goesOnHint")}
      refusal={state.fields?.goesOnFrom}
      defaultValue={typed(state, "goesOnFrom", "latest")}
      options={[
        { value: "latest", label: t("import.latest") },
        ...originals.map(({ id, label, language }) => ({
          value: id,
          label: `${inLocale(label, locale).text} (${language})`,
        })),
        { value: "none", label: t("previous.none") },
      ]}
    />
  );
}

/** Reads a text again into a version that is not published. */
export function ReplaceForm({ action, version }: { action: FormAction; version: { id: string; revision: number } }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("drafts.import");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="seenRevision" value={version.revision} />
      <SourceFields state={state} />
      <FormActions sticky next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("go")}
        </Button>
      </FormActions>
    </form>
  );
}
