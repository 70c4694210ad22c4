"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; attachmentId: string; label: string };

/** Brings the copy of one file. */
export function CopyForm({ action, attachmentId, label }: Props) {
  const t = useTranslations("redactions.copies");
  const { state, isSending, form } = useKeptForm(action);
  const id = `copy-${attachmentId}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "file" ? { ...one, field: id } : one));
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusals} />
      <input type="hidden" name="attachmentId" value={attachmentId} />
      <TextField
        id={id}
        name="file"
        type="file"
        label={label}
        refusal={state.fields?.file}
        accept={acceptedEndings}
        disabled={isSending}
      />
      <div className="button-row">
        <Button disabled={isSending}>{t("put")}</Button>
      </div>
    </form>
  );
}
