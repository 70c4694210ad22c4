"use client";

import { useTranslations } from "next-intl";
import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, type Choice, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { FormField } from "@/lib/registrations/form-view";
import type { AttendanceName } from "@/lib/registrations/places";
import { AskedFields } from "./asked-fields";

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
  const all = sessions.map(({ value }) => value);
  const [onlyWay] = ways;
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventIds[]" value={sessions.length === 1 ? all[0] : ""} />
      {sessions.length === 1 ? null : (
        <CheckboxChoices
          name="eventIds[]"
          id="eventIds"
          label={t("register.sessions")}
          hint={t("register.sessionsHint")}
          refusal={state.fields?.eventIds}
          defaultValues={ticked(state, "eventIds", all)}
          choices={sessions}
        />
      )}
      {ways.length === 1 && onlyWay !== undefined ? (
        <input type="hidden" name="attendance" value={onlyWay} />
      ) : (
        <RadioChoices
          name="attendance"
          wide
          label={t("fields.attendance")}
          refusal={state.fields?.attendance}
          defaultValue={typed(state, "attendance")}
          choices={ways.map((value) => ({ value, label: t(`attendance.${value}`) }))}
        />
      )}
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
