"use client";

import { useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { AppearanceRows } from "./appearance-rows";

type Props = { action: FormAction; eventId: string; languages: readonly { value: string; label: string }[] };

/** Adds a recording: kept here or linked, with captions or a transcript, and who is in it. */
export function RecordingForm({ action, eventId, languages }: Props) {
  const t = useTranslations("recordings");
  const { state, isSending, form } = useKeptForm(action);
  const refusals = state.fields ?? {};
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <LocalisedFields name="title" label={t("form.recordingTitle")} state={state} />
      <TextField
        name="file"
        type="file"
        accept="video/*,audio/*"
        label={t("form.file")}
        hint={t("form.fileHint")}
        optional
        refusal={refusals.file}
      />
      <TextField
        name="captions"
        type="file"
        accept=".vtt,text/vtt"
        label={t("form.captions")}
        hint={t("form.captionsHint")}
        optional
        refusal={refusals.captions}
      />
      <TextField
        name="link"
        type="url"
        dir="ltr"
        label={t("form.link")}
        hint={t("form.linkHint")}
        optional
        refusal={refusals.link}
        defaultValue={typed(state, "link")}
      />
      <RadioChoices
        name="kind"
        label={t("form.kind")}
        wide
        refusal={refusals.kind}
        defaultValue={typed(state, "kind", "video")}
        choices={[
          { value: "video", label: t("kind.video") },
          { value: "audio", label: t("kind.audio") },
        ]}
      />
      <TextField
        name="episode"
        inputMode="numeric"
        width="tiny"
        label={t("form.episode")}
        optional
        refusal={refusals.episode}
        defaultValue={typed(state, "episode")}
      />
      <TextField
        name="minutes"
        inputMode="numeric"
        width="tiny"
        label={t("form.minutes")}
        optional
        refusal={refusals.minutes}
        defaultValue={typed(state, "minutes")}
      />
      <SelectField
        name="language"
        width="short"
        label={t("form.language")}
        refusal={refusals.language}
        defaultValue={typed(state, "language")}
        options={[{ value: "", label: t("form.notStated") }, ...languages]}
      />
      <TextArea
        name="transcript"
        label={t("transcript")}
        hint={t("form.transcriptHint")}
        optional
        rows={6}
        dir="auto"
        refusal={refusals.transcript}
        defaultValue={typed(state, "transcript")}
      />
      <AppearanceRows state={state} />
      <FormActions next={t("form.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("form.send")}
        </Button>
      </FormActions>
    </form>
  );
}
