"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

/** Makes a key, and shows it this once. */
export function KeysForm({ action }: { action: FormAction }) {
  const t = useTranslations("api-keys");
  const { state, isSending, form } = useKeptForm(action);
  const key = state.data?.key;
  return (
    <>
      {typeof key === "string" ? (
        <Notice kind="success" title={state.done} announce>
          <p dir="ltr">
            <code className="whole-key">{key}</code>
          </p>
          <p>{t("keepIt")}</p>
        </Notice>
      ) : null}
      <form {...form} className="form">
        <ErrorSummary refusals={refusalsOf(state)} />
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          dir="auto"
          refusal={state.fields?.name}
          defaultValue={typed(state, "name")}
        />
        <FormActions next={t("next")}>
          <Button kind="primary" disabled={isSending}>
            {t("make")}
          </Button>
        </FormActions>
      </form>
    </>
  );
}
