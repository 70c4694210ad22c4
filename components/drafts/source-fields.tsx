"use client";

import { typed } from "@/components/editor/form-answers";
import { RadioChoices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

const formats = ["markdown", "text", "html", "blank"] as const;
const trackedChoices = ["accept", "refuse"] as const;
const numberings = ["continuous", "as_written"] as const;

/** Where a text comes from and how it is read: a file, pasted words, or an empty page. */
export function SourceFields({ state }: { state: FormState }) {
  const t = useTranslations("drafts.import");
  return (
    <>
      <TextField
        name="file"
        type="file"
        accept=".docx,.odt,.md,.markdown,.txt,.html,.htm"
        label={t("file")}
        hint={t("fileHint")}
        optional
        refusal={state.fields?.file}
      />
      <TextArea
        name="text"
        rows={10}
        dir="auto"
        label={t("text")}
        hint={t("textHint")}
        optional
        refusal={state.fields?.text}
        defaultValue={typed(state, "text")}
      />
      <RadioChoices
        name="format"
        wide
        label={t("format")}
        refusal={state.fields?.format}
        defaultValue={typed(state, "format", "markdown")}
        choices={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
      />
      <RadioChoices
        name="tracked"
        label={t("tracked")}
        refusal={state.fields?.tracked}
        defaultValue={typed(state, "tracked", "accept")}
        choices={trackedChoices.map((value) => ({
          value,
          label: t(`trackedChoices.${value}`),
          sentence: t(`trackedSentence.${value}`),
        }))}
      />
      <RadioChoices
        name="numbering"
        label={t("numbering")}
        refusal={state.fields?.numbering}
        defaultValue={typed(state, "numbering", "continuous")}
        choices={numberings.map((value) => ({
          value,
          label: t(`numberings.${value}`),
          sentence: t(`numberingSentence.${value}`),
        }))}
      />
    </>
  );
}
