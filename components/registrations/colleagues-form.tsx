"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { FormField } from "@/lib/registrations/form-view";
import type { AttendanceName } from "@/lib/registrations/places";
import type { FormState } from "@/lib/web/form-state";
import { AskedFields } from "./asked-fields";
import { SessionChoice } from "./session-choice";

/** Rows on the page at first; who sends more people sends the form again. */
const rows = 5;

type Props = {
  action: FormAction;
  sessions: readonly Choice[];
  ways: readonly AttendanceName[];
  /** What is answered for each of them, by the form of the event. */
  fields: readonly FormField[];
};

/** Several people of one organisation in one form; rows without words are left out. */
export function ColleaguesForm({ action, sessions, ways, fields }: Props) {
  const t = useTranslations("registrations.colleagues");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <SessionChoice state={state} sessions={sessions} ways={ways} label={t("attendance")} />
      {Array.from({ length: rows }, (_, index) => `people.${index}`).map((name, index) => (
        <PersonRow key={name} name={name} place={index + 1} state={state} fields={fields} />
      ))}
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}

type RowProps = { name: string; place: number; state: FormState; fields: readonly FormField[] };

function PersonRow({ name, place, state, fields }: RowProps) {
  const t = useTranslations("registrations.colleagues");
  const field = (part: string) => ({
    name: `${name}.${part}`,
    refusal: state.fields?.[`${name}.${part}`],
    defaultValue: typed(state, `${name}.${part}`),
    // The first person is who the form is about; the others may stay empty.
    optional: place > 1,
  });
  return (
    <fieldset className="stack-fields person-fields">
      <legend>{t("person", { place })}</legend>
      <TextField {...field("name")} label={t("name")} dir="auto" autoComplete="off" />
      <TextField {...field("email")} label={t("address")} type="email" dir="ltr" autoComplete="off" />
      <AskedFields fields={fields} state={state} told={null} other={{ prefix: `${name}.`, mayBeEmpty: place > 1 }} />
    </fieldset>
  );
}
