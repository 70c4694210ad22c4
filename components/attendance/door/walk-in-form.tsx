"use client";

import { useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";

type Props = {
  action: FormAction;
  eventId: string;
  scanId: string;
  /** In which ways one can come; where there is one, it is not asked. */
  ways: readonly ("on_site" | "online")[];
};

/** Lets somebody in who had not registered. */
export function WalkInForm({ action, eventId, scanId, ways }: Props) {
  const t = useTranslations("attendance");
  const { state, isSending, form } = useKeptForm(action);
  const [only] = ways;
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="scanId" value={scanId} />
      <TextField
        name="name"
        label={t("walkIn.name")}
        refusal={state.fields?.name}
        defaultValue={typed(state, "name")}
      />
      <TextField
        name="affiliation"
        label={t("walkIn.affiliation")}
        optional
        refusal={state.fields?.affiliation}
        defaultValue={typed(state, "affiliation")}
      />
      <TextField
        name="email"
        type="email"
        label={t("walkIn.email")}
        hint={t("walkIn.emailHint")}
        optional
        refusal={state.fields?.email}
        defaultValue={typed(state, "email")}
      />
      {ways.length < 2 ? (
        <input type="hidden" name="attendance" value={only ?? "on_site"} />
      ) : (
        <RadioChoices
          name="attendance"
          label={t("walkIn.way")}
          wide
          defaultValue={typed(state, "attendance", "on_site")}
          choices={ways.map((value) => ({ value, label: t(`attending.${value}`) }))}
        />
      )}
      <CheckField name="listed" label={t("walkIn.listed")} />
      {state.code === "forbidden" ? <CheckField name="allTheSame" label={t("walkIn.allTheSame")} /> : null}
      <FormActions next={t("walkIn.next")}>
        <Button disabled={isSending}>{t("walkIn.send")}</Button>
      </FormActions>
    </form>
  );
}
