"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

/** Puts organisations and addresses on the list of the invited, one a line. */
export function InviteForm({ action, eventId }: { action: FormAction; eventId: string }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.invitations");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <TextArea
        name="invited"
        rows={6}
        dir="auto"
        label={t("invited")}
        hint={t("invitedHint")}
        refusal={state.fields?.invited}
        defaultValue={typed(state, "invited")}
      />
      <FormActions next={t("inviteNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("invite")}
        </Button>
      </FormActions>
    </form>
  );
}
