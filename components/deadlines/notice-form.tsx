"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

type Words = Record<"title" | "wanted" | "unwanted" | "languages" | "languagesHint" | "save", string>;

type Props = {
  action: FormAction;
  processId: string;
  wanted: boolean;
  languages: readonly string[];
  offered: readonly { value: string; label: string }[];
  words: Words;
};

/** What a person wants to be told of one process. */
export function NoticeForm({ action, processId, wanted, languages, offered, words }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <RadioChoices
        name="wanted"
        id={`wanted-${processId}`}
        label={words.title}
        defaultValue={typed(state, "wanted", wanted ? "yes" : "no")}
        choices={[
          { value: "yes", label: words.wanted },
          { value: "no", label: words.unwanted },
        ]}
      />
      <CheckboxChoices
        name="languages[]"
        id={`languages-${processId}`}
        wide
        optional
        label={words.languages}
        hint={words.languagesHint}
        defaultValues={ticked(state, "languages", [...languages])}
        choices={offered}
      />
      <Button disabled={isSending}>{words.save}</Button>
    </form>
  );
}
