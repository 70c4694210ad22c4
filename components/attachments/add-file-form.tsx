"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import type { AddedFile } from "./tus-client";
import { UploadProgress } from "./upload-progress";
import { useUpload } from "./use-upload";

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
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("attachments.upload");
  const onDone = useCallback((file: AddedFile | null) => {
    // The page is read anew: what was added stands in it as everybody will get it.
    window.location.assign(`${window.location.pathname}${file === null ? "" : `?added=${file.id}`}`);
  }, []);
  const { shown, start, pause, goOn } = useUpload({ locale, onDone });
  const isBusy = isSending || !["idle", "refused"].includes(shown.at);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const chosen = new FormData(event.currentTarget).get("file");
    if (!(chosen instanceof File) || chosen.size === 0) return form.onSubmit(event);
    event.preventDefault();
    start(chosen, { of: "contribution", id: contributionId });
  }
  const refusal = shown.at === "refused" ? shown.reason : state.fields?.file;
  const summary = shown.at === "refused" ? [{ field: "file", message: shown.reason }] : refusalsOf(state);
  return (
    <form className="form" {...form} onSubmit={onSubmit}>
      <ErrorSummary refusals={summary} />
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
      <UploadProgress shown={shown} pause={pause} goOn={goOn} />
      <FormActions>
        <Button disabled={isBusy}>{t("add")}</Button>
      </FormActions>
    </form>
  );
}
