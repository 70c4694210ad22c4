"use client";

import { useCallback } from "react";
import { UploadProgress } from "@/components/attachments/upload-progress";
import { useFileForm } from "@/components/attachments/use-file-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string; locale: string; isReplaced: boolean };

/**
 * Brings the file of a recording. With scripts it goes piece by piece, can be paused, and goes on after the line broke
 * or the page was closed; without them it is an ordinary form, for small files.
 */
export function RecordingFileForm({ action, id, locale, isReplaced }: Props) {
  const t = useTranslations("recordings.file");
  const onDone = useCallback(() => window.location.assign(`${window.location.pathname}?done=file`), []);
  const { form, isBusy, refusal, refusals, progress } = useFileForm({
    ...{ action, locale, onDone },
    to: { of: "recording", id },
  });
  return (
    <form className="form inner" {...form}>
      <ErrorSummary refusals={refusals} />
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
      <UploadProgress {...progress} />
      <FormActions>
        <Button kind={isReplaced ? undefined : "primary"} disabled={isBusy}>
          {t(isReplaced ? "replace" : "send")}
        </Button>
      </FormActions>
    </form>
  );
}
