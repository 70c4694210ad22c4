"use client";

import { typed } from "@/components/editor/form-answers";
import { RadioChoices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

const marks = ["official", "reviewed", "machine"] as const;

type Props = {
  state: FormState;
  /** What is kept so far; null for a version that is only being made. */
  kept?: { mark: string; engine: string | null; madeBy: string | null };
};

/** What a translation of a text is worth, and who made it. */
export function TranslationFields({ state, kept }: Props) {
  const t = useTranslations("drafts.translation");
  return (
    <>
      <RadioChoices
        name="translationMark"
        label={t("mark")}
        refusal={state.fields?.translationMark}
        defaultValue={typed(state, "translationMark", kept?.mark ?? "official")}
        choices={marks.map((value) => ({ value, label: t(`marks.${value}`), sentence: t(`sentences.${value}`) }))}
      />
      <TextField
        name="translationEngine"
        label={t("engine")}
        optional
        dir="auto"
        refusal={state.fields?.translationEngine}
        defaultValue={typed(state, "translationEngine", kept?.engine ?? "")}
      />
      <TextField
        name="translatedBy"
        label={t("madeBy")}
        optional
        dir="auto"
        refusal={state.fields?.translatedBy}
        defaultValue={typed(state, "translatedBy", kept?.madeBy ?? "")}
      />
    </>
  );
}
