"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; processId: string; language: string; words: readonly string[] };

/** The words of one language as text, a word on each line: to copy elsewhere, or to put another list in their place. */
export function WordsText({ action, processId, language, words }: Props) {
  const t = useTranslations("hints.words");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="language" value={language} />
      <TextArea
        name="words"
        label={t("asText")}
        hint={t("asTextHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words", words.join("\n"))}
        rows={8}
        dir="auto"
        spellCheck={false}
      />
      <Button disabled={isSending}>{t("saveText")}</Button>
    </form>
  );
}
