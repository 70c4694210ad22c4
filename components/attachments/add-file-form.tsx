"use client";

import { useCallback } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import { useTranslations } from "@/lib/i18n/words";
import type { AddedFile } from "./tus-client";
import { UploadProgress } from "./upload-progress";
import { useFileForm } from "./use-file-form";

type Props = {
  action: FormAction;
  contributionId: string;
  locale: string;
  /** What the round takes, in one sentence. */
  limits: string;
};

/**
 * Adds a file. With scripts it goes piece by piece, can be paused, and goes on after the line broke or the page was
 * closed; without them it is an ordinary form.
 */
export function AddFileForm({ action, contributionId, locale, limits }: Props) {
  const t = useTranslations("attachments.upload");
  const onDone = useCallback((file: AddedFile | null) => {
    // The page is read anew: what was added stands in it as everybody will get it.
    window.location.assign(`${window.location.pathname}${file === null ? "" : `?added=${file.id}`}`);
  }, []);
  const { form, isBusy, refusal, refusals, progress } = useFileForm({
    ...{ action, locale, onDone },
    to: { of: "contribution", id: contributionId },
  });
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusals} />
      <input type="hidden" name="contributionId" value={contributionId} />
      <TextField
        name="file"
        type="file"
        label={t("field")}
        hint={
          <>
            {t("hint")} <bdi>{limits}</bdi>
          </>
        }
        refusal={refusal}
        accept={acceptedEndings}
        disabled={isBusy}
      />
      <UploadProgress {...progress} />
      <FormActions>
        <Button disabled={isBusy}>{t("add")}</Button>
      </FormActions>
    </form>
  );
}
