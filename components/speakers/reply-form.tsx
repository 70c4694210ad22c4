"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; itemId: string; organisations: readonly string[] };

/** Grants an organisation a right of reply after the list. */
export function ReplyForm({ action, itemId, organisations }: Props) {
  const t = useTranslations("speakers.chair.reply");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="itemId" value={itemId} />
      <TextField
        name="organisation"
        id="reply-organisation"
        list="reply-organisations"
        label={t("organisation")}
        hint={t("organisationHint")}
        dir="auto"
        refusal={state.fields?.organisation}
        defaultValue={typed(state, "organisation")}
      />
      <datalist id="reply-organisations">
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="speaker"
        id="reply-speaker"
        label={t("speaker")}
        optional
        dir="auto"
        refusal={state.fields?.speaker}
        defaultValue={typed(state, "speaker")}
      />
      <Button disabled={isSending}>{t("grant")}</Button>
    </form>
  );
}
