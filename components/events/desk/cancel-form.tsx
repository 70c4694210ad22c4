"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; event: { id: string; revision: number }; back: string };

/** The reason for which an event is cancelled, and the step itself. */
export function CancelForm({ action, event, back }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.cancel");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="seenRevision" value={event.revision} />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        rows={3}
        dir="auto"
        refusal={state.fields?.reason}
        defaultValue={typed(state, "reason")}
      />
      <FormActions next={t("next")}>
        <Button kind="danger" disabled={isSending}>
          {t("send")}
        </Button>
        <a href={back}>{t("back")}</a>
      </FormActions>
    </form>
  );
}
