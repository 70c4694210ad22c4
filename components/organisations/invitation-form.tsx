"use client";

import { useActionState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { representationRoles } from "@/lib/organisations/schema";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { told } from "./refusals";

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; organisationId: string };

/** Invites somebody to act for the organisation. */
export function InvitationForm({ action, organisationId }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("organisations.invite");
  const roles = useTranslations("organisations.roles");
  const answers = state.values ?? {};
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="organisationId" value={organisationId} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        refusal={state.fields?.email}
        defaultValue={told(answers, "email")}
        autoComplete="off"
        dir="ltr"
        required
      />
      <RadioChoices
        name="role"
        label={t("role")}
        refusal={state.fields?.role}
        defaultValue={told(answers, "role") || "representative"}
        choices={representationRoles.map((value) => ({ value, label: roles(value), sentence: t(`may.${value}`) }))}
      />
      <FormActions saved={state.done}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
