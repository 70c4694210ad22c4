"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback } from "react";
import { UploadProgress } from "@/components/attachments/upload-progress";
import { useUpload } from "@/components/attachments/use-upload";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";

type Props = { action: FormAction; id: string; locale: string; isReplaced: boolean };

/**
 * Brings the file of a recording. With scripts it goes piece by piece, can be paused, and goes on after the line broke
 * or the page was closed; without them it is an ordinary form, for small files.
 */
export function RecordingFileForm({ action, id, locale, isReplaced }: Props) {
  const t = useTranslations("recordings.file");
  const { state, isSending, form } = useKeptForm(action);
  const onDone = useCallback(() => window.location.assign(`${window.location.pathname}?done=file`), []);
  const { shown, start, pause, goOn } = useUpload({ locale, onDone });
  const isBusy = isSending || !["idle", "refused"].includes(shown.at);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const chosen = new FormData(event.currentTarget).get("file");
    if (!(chosen instanceof File) || chosen.size === 0) return form.onSubmit(event);
    event.preventDefault();
    start(chosen, { of: "recording", id });
  }
  const refusal = shown.at === "refused" ? shown.reason : state.fields?.file;
  const summary = shown.at === "refused" ? [{ field: "file", message: shown.reason }] : refusalsOf(state);
  return (
    <form className="form inner" {...form} onSubmit={onSubmit}>
      <ErrorSummary refusals={summary} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="file"
        type="file"
        accept="video/*,audio/*"
        label={t(isReplaced ? "other" : "label")}
        hint={t("hint")}
        refusal={refusal}
        disabled={isBusy}
      />
      <UploadProgress shown={shown} pause={pause} goOn={goOn} />
      <FormActions>
        <Button kind={isReplaced ? undefined : "primary"} disabled={isBusy}>
          {t(isReplaced ? "replace" : "send")}
        </Button>
      </FormActions>
    </form>
  );
}
