"use client";

import { ActForm } from "@/components/editor/act-form";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  eventId: string;
  rapporteurs: readonly { personId: string; name: string }[];
  name: FormAction;
  end: FormAction;
};

/** Who writes the report of this event, and the form that names somebody. */
export function Rapporteurs({ eventId, rapporteurs, name, end }: Props) {
  const t = useTranslations("session-reports.rapporteurs");
  const { state, isSending, form } = useKeptForm(name);
  return (
    <div className="stack">
      {rapporteurs.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="list">
        {rapporteurs.map((one) => (
          <li key={one.personId} className="named-line">
            <bdi>{one.name}</bdi>
            <ActForm action={end} values={{ eventId, personId: one.personId }} kind="quiet">
              {t("end")}
            </ActForm>
          </li>
        ))}
      </ul>
      <form {...form} className="form inner">
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="eventId" value={eventId} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          width="short"
          dir="ltr"
          autoComplete="off"
          refusal={state.fields?.email}
          defaultValue={typed(state, "email")}
        />
        <FormActions next={t("next")}>
          <Button disabled={isSending}>{t("name")}</Button>
        </FormActions>
      </form>
    </div>
  );
}
