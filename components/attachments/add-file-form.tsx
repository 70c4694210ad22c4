"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import { type ShownUpload, useUpload } from "./use-upload";

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
  const onDone = useCallback((attachment: string | null) => {
    // The page is read anew: what was added stands in it as everybody will get it.
    window.location.assign(`${window.location.pathname}${attachment === null ? "" : `?added=${attachment}`}`);
  }, []);
  const { shown, start, pause, goOn } = useUpload({ contributionId, locale, onDone });
  const isBusy = isSending || !["idle", "refused"].includes(shown.at);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const chosen = new FormData(event.currentTarget).get("file");
    if (!(chosen instanceof File) || chosen.size === 0) return form.onSubmit(event);
    event.preventDefault();
    start(chosen);
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
      {shown.at === "idle" || shown.at === "refused" ? null : <Progress shown={shown} pause={pause} goOn={goOn} />}
      <FormActions>
        <Button disabled={isBusy}>{t("add")}</Button>
      </FormActions>
    </form>
  );
}

type Moving = Exclude<ShownUpload, { at: "idle" | "refused" }>;

function Progress({ shown, pause, goOn }: { shown: Moving; pause(): void; goOn(): void }) {
  const t = useTranslations("attachments.upload");
  const { name, percent } = shown;
  const rests = ["paused", "failed", "signedOut"].includes(shown.at);
  const sentence = shown.at === "done" ? t("added", { name }) : t(shown.at, { name, percent });
  return (
    <div className="upload">
      <progress max={100} value={percent} aria-label={t("progress")} />
      <p className="small" role="status">
        {sentence}
      </p>
      {shown.at === "done" ? null : (
        <ButtonRow>
          {rests ? (
            <Button type="button" onClick={goOn}>
              {t("goOn")}
            </Button>
          ) : (
            <Button type="button" onClick={pause}>
              {t("pause")}
            </Button>
          )}
        </ButtonRow>
      )}
    </div>
  );
}
