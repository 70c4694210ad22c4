"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  recording: { id: string; revision: number; kind: "video" | "audio"; hasCaptions: boolean; hasPoster: boolean };
};

/** Captions of a recording that is kept here, and the picture that is shown before a film plays. */
export function BesideForm({ action, recording: { id, revision, kind, hasCaptions, hasPoster } }: Props) {
  const t = useTranslations("recordings.beside");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <TextField
        name="captions"
        type="file"
        accept=".vtt,text/vtt"
        label={t(hasCaptions ? "otherCaptions" : "captions")}
        hint={t("captionsHint")}
        optional
        refusal={state.fields?.captions}
      />
      {hasCaptions ? <CheckField name="dropCaptions" value="true" label={t("dropCaptions")} /> : null}
      {kind === "video" ? (
        <>
          <TextField
            name="poster"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            label={t(hasPoster ? "otherPoster" : "poster")}
            hint={t("posterHint")}
            optional
            refusal={state.fields?.poster}
          />
          {hasPoster ? <CheckField name="dropPoster" value="true" label={t("dropPoster")} /> : null}
        </>
      ) : null}
      <FormActions>
        <Button disabled={isSending}>{t("save")}</Button>
      </FormActions>
    </form>
  );
}
