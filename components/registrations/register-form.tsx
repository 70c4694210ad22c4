"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { FormField } from "@/lib/registrations/form-view";
import type { AttendanceName } from "@/lib/registrations/places";
import { AskedFields } from "./asked-fields";
import { SessionChoice } from "./session-choice";

type Props = {
  action: FormAction;
  /** What can be registered for: one event, or the sessions of a series to tick. */
  sessions: readonly Choice[];
  ways: readonly AttendanceName[];
  fields: readonly FormField[];
  name: string;
  /** What happens then, in one sentence. */
  next: string;
};

/** Registers the reader: for the event, or for the sessions they tick, in one act. */
export function RegisterForm({ action, sessions, ways, fields, name, next }: Props) {
  const t = useTranslations("registrations");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <SessionChoice state={state} sessions={sessions} ways={ways} label={t("fields.attendance")} />
      <TextField
        name="name"
        label={t("fields.name")}
        dir="auto"
        autoComplete="name"
        refusal={state.fields?.name}
        defaultValue={typed(state, "name", name)}
      />
      <AskedFields fields={fields} state={state} told={null} />
      <CheckField
        name="listed"
        label={t("fields.listed")}
        hint={t("fields.listedHint")}
        defaultChecked={typed(state, "listed") === "true"}
      />
      <FormActions next={next}>
        <Button kind="primary" disabled={isSending}>
          {t("register.send")}
        </Button>
      </FormActions>
    </form>
  );
}
