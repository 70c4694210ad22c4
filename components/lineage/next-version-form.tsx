"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

/** Names the version that begins with the words of the last one. */
export function NextVersionForm({
  action,
  draftId,
  previousId,
}: {
  action: FormAction;
  draftId: string;
  previousId: string;
}) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("lineage.next");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="previousId" value={previousId} />
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
      <FormActions next={t("then")}>
        <Button kind="primary" disabled={isSending}>
          {t("go")}
        </Button>
      </FormActions>
    </form>
  );
}
