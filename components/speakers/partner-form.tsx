"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

/** Asks another organisation of the directory to be named with one's own speaker. */
export function PartnerForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("speakers.partners");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="organisation"
        id={`partner-${id}`}
        label={t("organisation")}
        hint={t("organisationHint")}
        dir="auto"
        autoComplete="off"
        refusal={state.fields?.organisation}
        defaultValue={typed(state, "organisation")}
      />
      <Button disabled={isSending}>{t("invite")}</Button>
    </form>
  );
}
