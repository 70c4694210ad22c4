"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordingInFull } from "@/lib/recordings/queries";
import { AppearanceRows } from "./appearance-rows";

type Props = {
  action: FormAction;
  /** The event to which it is added, or the recording with the revision that was seen. */
  target: { eventId: string } | { id: string; seenRevision: number };
  /** What is told of it so far; null for a new one. */
  recording: RecordingInFull | null;
  languages: readonly { value: string; label: string }[];
};

/** Tells what a recording is: its title, where it lies, its language and transcript, and who is in it. */
export function RecordingForm({ action, target, recording, languages }: Props) {
  const t = useTranslations("recordings");
  const { state, isSending, form } = useKeptForm(action);
  const refusals = state.fields ?? {};
  const isKept = recording !== null && recording.bytes !== null;
  const short = (name: "episode" | "minutes", value: number | null | undefined) => (
    <TextField
      name={name}
      inputMode="numeric"
      width="tiny"
      label={t(`form.${name}`)}
      optional
      refusal={refusals[name]}
      defaultValue={typed(state, name, value?.toString())}
    />
  );
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <LocalisedFields name="title" label={t("form.recordingTitle")} value={recording?.title} state={state} />
      {isKept ? (
        <input type="hidden" name="kind" value={recording.kind} />
      ) : (
        <>
          <TextField
            name="link"
            type="url"
            dir="ltr"
            label={t("form.link")}
            hint={t("form.linkHint")}
            optional
            refusal={refusals.link}
            defaultValue={typed(state, "link", recording?.link ?? "")}
          />
          <RadioChoices
            name="kind"
            label={t("form.kind")}
            wide
            refusal={refusals.kind}
            defaultValue={typed(state, "kind", recording?.kind ?? "video")}
            choices={[
              { value: "video", label: t("kind.video") },
              { value: "audio", label: t("kind.audio") },
            ]}
          />
        </>
      )}
      <SelectField
        name="language"
        width="short"
        label={t("form.language")}
        refusal={refusals.language}
        defaultValue={typed(state, "language", recording?.language ?? "")}
        options={[{ value: "", label: t("form.notStated") }, ...languages]}
      />
      <div className="field-row">
        {short("minutes", recording?.minutes)}
        {short("episode", recording?.episode)}
      </div>
      <TextArea
        name="transcript"
        label={t("transcript")}
        hint={t("form.transcriptHint")}
        optional
        rows={6}
        dir="auto"
        refusal={refusals.transcript}
        defaultValue={typed(state, "transcript", recording?.transcript ?? "")}
      />
      <AppearanceRows state={state} appearances={recording?.appearances ?? []} />
      <FormActions next={recording === null ? t("form.next") : undefined}>
        <Button kind="primary" disabled={isSending}>
          {t(recording === null ? "form.send" : "form.save")}
        </Button>
      </FormActions>
    </form>
  );
}
