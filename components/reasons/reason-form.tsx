"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { EditedReason } from "@/lib/moderation/reasons-query";
import { reasonedDecisions } from "@/lib/moderation/schema";

type Props = { action: FormAction /** Null for a new one. */; reason: EditedReason | null };

/** A reason: its label and its rule in six languages, and the decisions it can be given for. */
export function ReasonForm({ action, reason }: Props) {
  const t = useTranslations("reasons");
  const { state, isSending, form } = useKeptForm(action);
  const id = (name: string) => (reason === null ? name : `${name}-${reason.code}`);
  const refusals = refusalsOf(state).map(({ field, message }) => ({ field: id(field), message }));
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusals} />
      {reason === null ? (
        <TextField
          name="code"
          label={t("form.code")}
          hint={t("form.codeHint")}
          refusal={state.fields?.code}
          defaultValue={typed(state, "code")}
          width="short"
          dir="ltr"
        />
      ) : (
        <>
          <input type="hidden" name="code" value={reason.code} />
          <input type="hidden" name="seenVersion" value={reason.version} />
        </>
      )}
      <LocalisedFields
        name="label"
        scope={reason?.code}
        label={t("form.label")}
        hint={t("form.labelHint")}
        value={reason?.label}
        state={state}
      />
      <LocalisedFields
        name="words"
        scope={reason?.code}
        label={t("form.words")}
        value={reason?.words}
        state={state}
        lines={3}
      />
      <CheckboxChoices
        name="appliesTo[]"
        id={id("appliesTo")}
        label={t("form.appliesTo")}
        refusal={state.fields?.appliesTo}
        defaultValues={ticked(state, "appliesTo", reason?.appliesTo ?? [])}
        choices={reasonedDecisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      <CheckField
        name="active"
        id={id("active")}
        label={t("form.active")}
        hint={t("form.activeHint")}
        defaultChecked={state.values === undefined ? (reason?.active ?? true) : typed(state, "active") === "true"}
      />
      <FormActions next={t("form.next")}>
        <Button kind={reason === null ? "primary" : "secondary"} disabled={isSending}>
          {t(reason === null ? "form.add" : "form.save")}
        </Button>
      </FormActions>
    </form>
  );
}
