"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

/** Asks an organisation by an address. */
export function AddressForm({ action, values }: { action: FormAction; values: { contributionId: string } }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("signatures.invite");
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="contributionId" value={values.contributionId} />
      <TextField
        name="name"
        label={t("name")}
        refusal={state.fields?.name}
        defaultValue={typed(state, "name")}
        dir="auto"
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        hint={t("byEmailHint")}
        refusal={state.fields?.email}
        defaultValue={typed(state, "email")}
        dir="ltr"
        autoComplete="off"
        required
      />
      <FormActions>
        <Button disabled={isSending}>{t("send")}</Button>
      </FormActions>
    </form>
  );
}
