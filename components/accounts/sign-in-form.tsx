"use client";

import { useActionState } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Path to go on to after signing in; null for the account page. */
  next: string | null;
};

/** Asks for the address that the link goes to. */
export function SignInForm({ action, next }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("accounts.signIn");
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary refusals={refusalsOf(state)} />
      <TextField
        name="email"
        type="email"
        label={t("address")}
        hint={t("addressHint")}
        refusal={state.fields?.email}
        defaultValue={typed(state, "email", "")}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        dir="ltr"
        required
      />
      {next === null ? null : <input type="hidden" name="next" value={next} />}
      <FormActions next={t("whatNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
