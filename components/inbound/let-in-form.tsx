"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; seen: { messageId: string; seenRevision: number } };

/** Passes a message on to an organisation that the organiser names. */
export function LetInForm({ action, seen }: Props) {
  const t = useTranslations("inbound.desk");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="messageId" value={seen.messageId} />
      <input type="hidden" name="seenRevision" value={seen.seenRevision} />
      <TextField
        name="organisation"
        label={t("organisation")}
        hint={t("letInHint")}
        refusal={state.fields?.organisation}
        defaultValue={typed(state, "organisation")}
        autoComplete="off"
      />
      <Button kind="primary" disabled={isSending}>
        {t("letIn")}
      </Button>
    </form>
  );
}
